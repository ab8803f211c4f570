import type { Contact, Cv, Education, Experience, Section } from '../model.ts'
import { LABELS, type CvLanguage } from '../words/labels.ts'
import { sampleCv } from './samples.ts'

type Words = Pick<Cv, 'name' | 'job' | 'summary'> & {
  contacts: [kind: Contact['kind'], text: string][]
  work: [title: string, employer: string, place: string, start: string, end: string, tasks: string[]][]
  life: Words['work']
  school: [title: string, school: string, place: string, start: string, end: string][]
  lists: Record<'skills' | 'interests', string[]>
  languages: [string, string][]
}

const HAND: Words = {
  name: 'Éloïse Factice-Inventée',
  job: 'Aide à domicile',
  summary:
    'Patiente et ponctuelle, je cherche un premier contrat auprès de personnes âgées, près de Saint-Étienne.',
  contacts: [
    ['phone', '07 00 11 22 33'],
    ['email', 'eloise.factice@exemple.fr'],
    ['city', 'Saint-Étienne'],
    ['licence', 'Permis B'],
  ],
  work: [
    [
      'Auxiliaire de vie (remplacement d’été)',
      'Association Les Mains Tendues',
      'Firminy',
      '2026-07',
      '2026-08',
      ['Aide au lever et au repas', 'Courses et pharmacie avec la personne, dans son quartier'],
    ],
    ['Stagiaire', 'EHPAD Les Glycines', 'Saint-Chamond', '2026-01', '2026-02', ['Animation du goûter']],
    [
      'Garde d’enfants',
      'Famille Fictive',
      'Saint-Étienne',
      '2024-09',
      '2025-06',
      ['Deux enfants, 4 et 7 ans'],
    ],
  ],
  life: [['Aidante familiale', 'Ma grand-mère', 'Roanne', '2022', 'now', ['Rendez-vous chez le médecin']]],
  school: [
    ['BAC PRO ASSP', 'Lycée professionnel Benoît-Fictif', 'Saint-Étienne', '2023', '2026'],
    ['PSC1', 'Croix bleue', 'Firminy', '2025-03', '2025-03'],
  ],
  lists: { skills: ['Écoute', 'Gestes et postures', 'Cuisine simple'], interests: ['Chorale', 'Marche'] },
  languages: [
    ['Français', 'native'],
    ['Portugais', 'fluent'],
  ],
}

const SHOP: Words = {
  name: 'Adam Invented',
  job: 'Junior mechanic',
  summary: 'Careful with tools and good at listening to engines, looking for a garage that trains beginners.',
  contacts: [
    ['phone', '+33 7 00 11 22 33'],
    ['email', 'adam.invented@example.org'],
    ['city', 'Marseille'],
    ['licence', 'Driving licence (B)'],
  ],
  work: [
    [
      'Workshop assistant and night shift stock clerk',
      'Made Up Motors International Garage',
      'Aix-en-Provence',
      '2025-09',
      'now',
      ['Changed tyres and brakes', 'Kept the bench clean'],
    ],
    ['Delivery rider', 'Pretend Pizza', 'Marseille', '2024-05', '2025-08', ['Thirty runs a night']],
    ['Intern', 'Fable Car Wash', 'Aubagne', '2023-06', '2023-07', ['Washed 20 cars a day']],
  ],
  life: [['Goalkeeper and team captain', 'Fiction FC', 'Marseille', '2019', 'now', ['Led 15 players']]],
  school: [
    ['Vocational certificate in car repair', 'Imaginary Technical School', 'Marseille', '2022', '2024'],
    ['FIRST AID', 'Blue Cross', 'Aubagne', '2023', '2023'],
  ],
  lists: { skills: ['Diagnosis', 'Welding', 'Customer service'], interests: ['Football', 'Karting'] },
  languages: [
    ['French', 'native'],
    ['English', 'working'],
  ],
}

/** Two made-up CVs that no template was drawn for. */
export function strangers(): { label: string; cv: Cv }[] {
  return [
    { label: 'French', cv: strangerOf('fr', HAND) },
    { label: 'English', cv: strangerOf('en', SHOP) },
  ]
}

function strangerOf(language: CvLanguage, words: Words): Cv {
  const { sections: titles } = LABELS[language]
  const done = (
    [title, employer, place, start, end, tasks]: Words['work'][number],
    index: number,
  ): Experience => {
    return { id: `x${index}`, title, employer, place, start, end, tasks, sort: 'job' }
  }
  const course = ([title, school, place, start, end]: Words['school'][number], index: number): Education => {
    return { id: `e${index}`, title, school, place, start, end, state: 'done' }
  }
  const named = (name: string, index: number) => ({ id: `n${index}`, name })
  const sections: Section[] = [
    { kind: 'experiences', title: titles.experiences, items: words.work.map(done) },
    { kind: 'commitments', title: titles.commitments, items: words.life.map(done) },
    { kind: 'education', title: titles.education, items: words.school.map(course) },
    { kind: 'skills', title: titles.skills, items: words.lists.skills.map(named) },
    {
      kind: 'languages',
      title: titles.languages,
      items: words.languages.map(([name, level], index) => ({ ...named(name, index), level })),
    },
    { kind: 'interests', title: titles.interests, items: words.lists.interests.map(named) },
  ]
  return sampleCv(language, {
    name: words.name,
    job: words.job,
    summary: words.summary,
    contacts: words.contacts.map(([kind, text]) => ({ kind, text })),
    sections,
  })
}
