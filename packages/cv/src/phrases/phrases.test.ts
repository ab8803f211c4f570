import { describe, expect, it } from 'vitest'
import { EXPERIENCE_SORTS } from '../model.ts'
import { COURSES, INTERESTS, LANGUAGE_NAMES, SKILLS_FOR_ALL } from './lists.ts'
import { MOMENTS } from './moments.ts'
import { interestsFor, reuseOf } from './reuse.ts'
import { jobLike, JOBS, skillsFor, summariesFor, tasksFor } from './suggest.ts'

const texts = [
  ...JOBS.flatMap((job) => [job.name, ...job.titles, ...job.tasks, ...job.skills, ...job.summaries]),
  ...MOMENTS.flatMap((moment) => [moment.title, ...moment.tasks, ...moment.skills]),
  ...INTERESTS,
  ...LANGUAGE_NAMES,
  ...COURSES,
  ...SKILLS_FOR_ALL,
]
const tasks = [...JOBS, ...MOMENTS].flatMap((one) => one.tasks)

describe('the phrases', () => {
  it('are about enough jobs and every sort of life', () => {
    expect(JOBS.length).toBeGreaterThanOrEqual(25)
    for (const sort of EXPERIENCE_SORTS) expect(MOMENTS.some((moment) => moment.sort === sort)).toBe(true)
    expect(new Set(JOBS.map(({ id }) => id)).size).toBe(JOBS.length)
    expect(new Set(MOMENTS.map(({ id }) => id)).size).toBe(MOMENTS.length)
  })

  it('are typed as printed French: curly apostrophes, a space before signs, one line', () => {
    const wrong = texts.filter((text) => /'|"|\.\.\.|\S[?!;:](?:\s|$)|\s{2}|^\s|\s$|\n/.test(text))
    expect(wrong).toEqual([])
  })

  it('begin tasks with a verb, so that they fit a woman as well as a man, and keep them on a line', () => {
    expect(tasks.filter((task) => !/^(?:M’)?\p{Lu}?\p{L}+(?:er|ir|re)\b/u.test(task))).toEqual([])
    expect(tasks.filter((task) => task.length > 62)).toEqual([])
  })

  it('hold no empty word', () => {
    expect(texts.filter((text) => /dynamique|motivé|polyvalent|sérieux/i.test(text))).toEqual([])
  })
})

describe('jobLike', () => {
  it.each([
    ['Vendeuse', 'vente'],
    ['VENDEUR EN BOULANGERIE', 'boulangerie'],
    ['électricien', 'electricite'],
    ['Apprentie coiffeuse', 'coiffure'],
    ['Préparatrice de commande', 'entrepot'],
    ['serveur / serveuse', 'service'],
    ['Caissière', 'caisse'],
    ['Maçon', 'maconnerie'],
  ])('reads %s as %s', (title, id) => {
    expect(jobLike(title)?.id).toBe(id)
  })

  it.each(['', '…', 'Astronaute', '🙂', 'de la'])('knows no job in « %s »', (title) => {
    expect(jobLike(title)).toBeUndefined()
  })
})

describe('suggestions', () => {
  it('give the lines of the piece of life that was tapped, without those already taken', () => {
    const [moment] = MOMENTS
    const taken = moment!.tasks[0]!
    const suggested = tasksFor({ title: moment!.title, sort: moment!.sort, tasks: [taken.toUpperCase()] })
    expect(suggested).toEqual(moment!.tasks.slice(1))
  })

  it('give lines of the sort when the title says nothing', () => {
    expect(tasksFor({ title: 'Zzz', sort: 'sport', tasks: [] })).toContain(
      'Jouer en équipe et accepter les consignes',
    )
  })

  it('put the job’s skills first, each once', () => {
    const skills = skillsFor('Serveur', [{ title: 'Sport en club' }], ['mémoire'])
    expect(skills[0]).toBe('Service à table')
    expect(skills).toContain('Esprit d’équipe')
    expect(skills).not.toContain('Mémoire')
    expect(new Set(skills).size).toBe(skills.length)
  })

  it('have a sentence for any job, and for none', () => {
    expect(summariesFor('Astronaute')[0]).toContain('Astronaute')
    expect(summariesFor(' ')[0]).toBe('Je cherche un premier emploi pour apprendre avec une équipe.')
  })
})

describe('reuseOf', () => {
  it('puts the project sentence together from its pieces', () => {
    const o6 = {
      cherche: 'Un CAP en alternance',
      metier: 'pour devenir cuisinier',
      preuve: 'J’aime nourrir les gens',
    }
    expect(reuseOf({ o1: {}, o2: {}, o6 }).sentence).toBe(
      'Je cherche un CAP en alternance pour devenir cuisinier car j’aime nourrir les gens.',
    )
  })

  it('prefers the whole sentence, and takes strengths in their order', () => {
    const reuse = reuseOf({
      o1: { piste: 'Dans le soin', moment: 'j’aide' },
      o2: { trois: 'Je tiens bon', une: ' Je sais\nréparer ', deux: '  ' },
      o6: { phrase: 'je veux soigner', cherche: 'un stage' },
    })
    expect(reuse).toEqual({
      sentence: 'Je veux soigner.',
      strengths: ['Je sais réparer', 'Je tiens bon'],
      job: 'soin',
    })
  })

  it('is empty when nothing was done, or nothing decided', () => {
    expect(reuseOf({ o1: { piste: 'Je ne sais pas encore' }, o2: {}, o6: { preuve: 'j’aime' } })).toEqual({
      sentence: '',
      strengths: [],
      job: '',
    })
  })
})

describe('interestsFor', () => {
  it('puts what was liked in the lesson first, the latest answer winning, and loses none', () => {
    const answers = [
      { pairs: {} },
      { cards: { velo: 'yes', jardin: 'yes', capitaine: 'yes' } },
      { cards: { jardin: 'no', cuisiner: 'yes', musique: 'skip' } },
    ]
    const shown = interestsFor(answers)
    expect(shown.slice(0, 2).sort()).toEqual(['Cuisine et pâtisserie', 'Mécanique'])
    expect([...shown].sort()).toEqual([...INTERESTS].sort())
    expect(interestsFor([])).toEqual(INTERESTS)
  })
})
