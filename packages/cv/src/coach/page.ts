import { itemsIn } from '../model-cv.ts'
import type { Cv } from '../model.ts'
import type { Advice } from './advice.ts'

/** More than that and nobody reads the list. */
const MOST = { tasks: 6, skills: 10, interests: 6 } as const
/** Lines that a page of ordinary looks holds beside the name and contacts. */
const LINES_A_PAGE = 52

/**
 * Advice on what is missing, and on what is too much, on the whole page.
 * @param reachable whether the profile has a phone number or an address, shown here or not
 */
export function pageAdvice(cv: Cv, reachable: boolean): Advice[] {
  const cvPath = (field: string): string => `cvs.${cv.id}.${field}`
  const advice: Advice[] = []
  const say = (
    rule: string,
    path: string,
    weight: Advice['weight'],
    why: string,
    how: string,
    example?: string,
  ) => advice.push({ rule, path, weight, why, how, ...(example !== undefined && { example }) })
  if (cv.job === '')
    say(
      'job-missing',
      cvPath('job'),
      'mend',
      'L’employeur veut savoir tout de suite quel poste tu cherches.',
      'Écris le métier en haut. Tu pourras faire une copie pour un autre métier.',
      'Vente en boulangerie',
    )
  else if (/^(?:mon )?(?:cv|curriculum vit[æa]e?)$/i.test(cv.job))
    say(
      'job-is-cv',
      cvPath('job'),
      'mend',
      'On voit bien que c’est un CV.',
      'Mets le métier que tu cherches à la place.',
      'Vente en boulangerie',
    )
  if (!cv.contacts.some(({ kind }) => kind === 'phone' || kind === 'email') && reachable)
    say(
      'contact-hidden',
      cvPath('hidden.phone'),
      'mend',
      'Ton téléphone et ton mail sont cachés dans ce CV.',
      'Montre au moins l’un des deux.',
    )
  if (cv.summary === '')
    say(
      'summary-missing',
      cvPath('summary'),
      'polish',
      'Deux phrases en haut donnent envie de lire la suite.',
      'Dis ce que tu cherches et un fait qui te montre.',
    )
  const lived = [...itemsIn(cv, 'experiences'), ...itemsIn(cv, 'commitments')]
  if (lived.length === 0)
    say(
      'experience-missing',
      'experiences',
      'mend',
      'La maison, le sport et les coups de main comptent aussi.',
      'Choisis un moment de ta vie dans la liste.',
    )
  if (!cv.sections.some(({ kind }) => kind === 'skills'))
    say(
      'skills-missing',
      'skills',
      'polish',
      'L’employeur cherche ce que tu sais faire.',
      'Touche trois choses que tu sais faire.',
    )
  for (const { id, tasks } of lived) {
    const path = `experiences.${id}.tasks`
    if (tasks.length === 0)
      say(
        'tasks-missing',
        path,
        'polish',
        'Un titre seul ne dit pas ce que tu as fait.',
        'Ajoute deux ou trois gestes.',
      )
    else if (tasks.length > MOST.tasks)
      say(
        'tasks-many',
        path,
        'polish',
        'Après six lignes, on ne lit plus.',
        'Garde celles qui servent à ce métier.',
      )
  }
  for (const section of cv.sections) {
    const most = section.kind === 'skills' || section.kind === 'interests' ? MOST[section.kind] : Infinity
    if (section.items.length > most)
      say(
        `${section.kind}-many`,
        section.kind,
        'polish',
        `Au-delà de ${most}, plus rien ne ressort.`,
        'Cache celles qui servent le moins ici.',
      )
  }
  if (linesOf(cv) > LINES_A_PAGE)
    say(
      'page-long',
      cvPath('hidden'),
      'polish',
      'Ton CV dépasse une page.',
      'Cache le plus ancien. Rien n’est effacé.',
    )
  return advice
}

/** A rough count of the page's lines: enough to warn early; the PDF itself measures and fits. */
function linesOf(cv: Cv): number {
  const wrapped = (text: string): number => (text === '' ? 0 : Math.ceil(text.length / 95))
  let lines = wrapped(cv.summary) + (cv.summary === '' ? 0 : 2)
  for (const section of cv.sections) {
    lines += 2
    if (section.kind === 'experiences' || section.kind === 'commitments')
      for (const { tasks } of section.items) lines += 2 + tasks.reduce((sum, task) => sum + wrapped(task), 0)
    else if (section.kind === 'education') lines += 2 * section.items.length
    else lines += Math.ceil(section.items.length / 2)
  }
  return lines
}
