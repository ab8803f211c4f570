/** The five modules of the curriculum, then tutoring, in the order of the home screen. */
export const MODULES = ['orientation', 'formation', 'emploi', 'candidature', 'numerique', 'tutorat'] as const

export type Module = (typeof MODULES)[number]

/** The five modules a newcomer sees; tutoring opens later. */
export const LEARNING_MODULES = MODULES.filter((module) => module !== 'tutorat')

export type LearningModule = (typeof LEARNING_MODULES)[number]
