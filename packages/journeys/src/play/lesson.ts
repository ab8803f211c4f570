import { solve } from '@trousseau/content/solutions'
import type { Exercise, Lesson } from '@trousseau/domain'
import { button, type Hand } from './hand.ts'
import type { Look } from './look.ts'
import { play } from './players.ts'

export interface Course {
  /** Looks at each step, before it is played, and once it is answered. */
  look?: Look
  /** Plays an exercise to its right answer; straight to it when absent. */
  answer?: (hand: Hand, exercise: Exercise) => Promise<void>
}

/** Plays the lesson on screen from its teaser to its key, which stays on screen. */
export async function playLesson(hand: Hand, lesson: Lesson, course: Course = {}): Promise<void> {
  const { look = async () => undefined, answer = answerRight } = course
  await hand.page.getByRole('heading', { name: lesson.title, exact: true }).waitFor()
  await look(`${lesson.id}, accroche`)
  await hand.press(button(hand, 'C’est parti'))

  const [first] = lesson.exercises
  await hand.page.locator(`main:is([data-step="film"], [data-step="${first!.id}"])`).waitFor()
  if ((await hand.page.locator('main[data-step="film"]').count()) > 0) {
    await look(`${lesson.id}, film`)
    await hand.press(button(hand, 'Continuer'))
  }
  for (const exercise of lesson.exercises) {
    const step = `${lesson.id}, ${exercise.kind} « ${exercise.id} »`
    await shown(hand, exercise)
    await look(step)
    await answer(hand, exercise)
    await hand.page.locator('.feedback[data-right="true"]').waitFor()
    await look(`${step}, répondu`)
    await hand.press(button(hand, 'Continuer'))
  }
  await hand.page.getByRole('heading', { name: 'Clé gagnée !' }).waitFor()
  await look(`${lesson.id}, clé`)
}

async function answerRight(hand: Hand, exercise: Exercise): Promise<void> {
  await play(hand, exercise, solve(exercise)!)
}

/** The exercise stands there with its component, which is fetched apart. */
async function shown(hand: Hand, exercise: Exercise): Promise<void> {
  await hand.page.locator(`main[data-step="${exercise.id}"] .exercise`).waitFor()
  await hand.page.locator('.exercise button, .exercise input, .exercise textarea').first().waitFor()
}
