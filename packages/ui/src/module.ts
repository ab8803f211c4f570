/** The six modules, in the order of the curriculum; each has its colour tokens. */
export const moduleNames = [
  'orientation',
  'formation',
  'emploi',
  'candidature',
  'numerique',
  'tutorat',
] as const

export type ModuleName = (typeof moduleNames)[number]

/** The module whose colour a lesson wears: its id begins with the module's initial (`n2` is numerique). */
export function moduleOfLesson(lessonId: string): ModuleName {
  return moduleNames.find((name) => name[0] === lessonId[0]) ?? 'orientation'
}
