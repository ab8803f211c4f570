import type { Cv, Section } from '../model.ts'
import { LABELS, type CvLanguage } from '../words/labels.ts'

type Words = Pick<Cv, 'name' | 'job' | 'summary' | 'contacts'> & {
  experiences: [title: string, employer: string, place: string, start: string, end: string, tasks: string[]][]
  commitments: [title: string, employer: string, place: string, start: string, end: string, tasks: string[]][]
  education: [title: string, school: string, place: string, start: string, end: string][]
  skills: string[]
  languages: [name: string, level: string][]
  interests: string[]
}

const FRENCH: Words = {
  name: 'Lina Moreau-Nguyễn',
  job: 'Vendeuse en boulangerie',
  summary:
    'À l’aise avec les clients et matinale, je cherche une alternance en vente. J’ai tenu la caisse seule pendant deux mois et j’aime que la vitrine donne envie.',
  contacts: [
    { kind: 'phone', text: '06 12 34 56 78', href: 'tel:0612345678' },
    { kind: 'email', text: 'lina.moreau@exemple.fr', href: 'mailto:lina.moreau@exemple.fr' },
    { kind: 'city', text: 'Villeurbanne' },
    { kind: 'licence', text: 'Permis B en cours' },
  ],
  experiences: [
    [
      'Vendeuse',
      'Boulangerie Petitgrain',
      'Lyon',
      '2025-09',
      '2026-06',
      [
        'Accueil et conseil de 80 clients par jour',
        'Encaissement et comptage de la caisse le soir',
        'Mise en place de la vitrine à 6 h',
      ],
    ],
    [
      'Stagiaire en mise en rayon',
      'Supermarché Les Tilleuls',
      'Vénissieux',
      '2025-02',
      '2025-03',
      ['Réassort des rayons frais', 'Contrôle des dates limites'],
    ],
  ],
  commitments: [
    [
      'Bénévole à la buvette',
      'Club de handball du Rhône',
      '',
      '2023',
      'now',
      ['Service et caisse les jours de match'],
    ],
  ],
  education: [
    ['Bac professionnel Métiers du commerce', 'Lycée Camille-Claudel', 'Lyon', '2022', '2025'],
    ['Brevet des collèges', 'Collège des Cèdres', 'Bron', '2018', '2022'],
  ],
  skills: ['Encaissement', 'Règles d’hygiène', 'Travail en équipe', 'Tableur'],
  languages: [
    ['Français', 'native'],
    ['Vietnamien', 'fluent'],
    ['Anglais', 'working'],
  ],
  interests: ['Handball en club depuis 2019', 'Pâtisserie'],
}

const ENGLISH: Words = {
  ...FRENCH,
  job: 'Bakery sales assistant',
  summary: 'Early riser and good with customers, I am looking for an apprenticeship in retail.',
  contacts: [
    { kind: 'phone', text: '+33 6 12 34 56 78', href: 'tel:+33612345678' },
    { kind: 'email', text: 'lina.moreau@example.org', href: 'mailto:lina.moreau@example.org' },
    { kind: 'city', text: 'Lyon' },
    { kind: 'link', text: 'example.org/lina', href: 'https://example.org/lina' },
  ],
  experiences: [
    [
      'Sales assistant',
      'Petitgrain Bakery',
      'Lyon',
      '2025-09',
      '2026-06',
      ['Served 80 customers a day', 'Counted the till at closing time'],
    ],
    ['Shelf stacker', 'Lime Tree Market', 'Leeds', '2025-02', '2025-03', ['Refilled fresh food shelves']],
  ],
  commitments: [
    ['Volunteer barkeeper', 'Rhône Handball Club', '', '2023', 'now', ['Ran the bar on match days']],
  ],
  education: [
    ['Vocational diploma in retail', 'Camille Claudel High School', 'Lyon', '2022', '2025'],
    ['Lower secondary certificate', 'Cedars School', 'Bron', '2018', '2022'],
  ],
  skills: ['Cash handling', 'Food hygiene', 'Team work'],
  languages: [
    ['French', 'native'],
    ['English', 'fluent'],
  ],
  interests: ['Handball', 'Baking'],
}

const ARABIC: Words = {
  name: 'لينا مورو',
  job: 'بائعة في مخبز',
  summary: 'أحب العمل مع الزبائن وأبحث عن عقد تدريب مهني في التجارة.',
  contacts: [
    { kind: 'phone', text: '06 12 34 56 78', href: 'tel:0612345678' },
    { kind: 'email', text: 'lina.moreau@exemple.fr', href: 'mailto:lina.moreau@exemple.fr' },
    { kind: 'city', text: 'ليون' },
  ],
  experiences: [
    [
      'بائعة',
      'مخبز الحي',
      'ليون',
      '2025-09',
      '2026-06',
      ['استقبال الزبائن كل يوم', 'حساب الصندوق في المساء'],
    ],
    ['متدربة', 'سوق الزيتون', 'برون', '2025-02', '2025-03', ['ترتيب الرفوف']],
  ],
  commitments: [['متطوعة', 'نادي كرة اليد', '', '2023', 'now', ['خدمة الزوار']]],
  education: [['بكالوريا مهنية في التجارة', 'ثانوية النور', 'ليون', '2022', '2025']],
  skills: ['العمل ضمن فريق', 'قواعد النظافة'],
  languages: [
    ['العربية', 'native'],
    ['الفرنسية', 'fluent'],
  ],
  interests: ['كرة اليد', 'الطبخ'],
}

const WORDS: Record<CvLanguage, Words> = { fr: FRENCH, en: ENGLISH, ar: ARABIC }

/** A made-up CV in each language, for tests and benchmarks; everything else as `changes` say. */
export function sampleCv(language: CvLanguage, changes: Partial<Cv> = {}): Cv {
  const words = WORDS[language]
  const { sections: titles } = LABELS[language]
  const experience = (
    [title, employer, place, start, end, tasks]: Words['experiences'][number],
    index: number,
  ) => ({
    id: `x${index}`,
    title,
    employer,
    place,
    start,
    end,
    tasks,
    sort: 'job' as const,
  })
  const sections: Section[] = [
    { kind: 'experiences', title: titles.experiences, items: words.experiences.map(experience) },
    { kind: 'commitments', title: titles.commitments, items: words.commitments.map(experience) },
    {
      kind: 'education',
      title: titles.education,
      items: words.education.map(([title, school, place, start, end], index) => ({
        id: `e${index}`,
        title,
        school,
        place,
        start,
        end,
        state: 'done',
      })),
    },
    {
      kind: 'skills',
      title: titles.skills,
      items: words.skills.map((name, index) => ({ id: `s${index}`, name })),
    },
    {
      kind: 'languages',
      title: titles.languages,
      items: words.languages.map(([name, level], index) => ({ id: `l${index}`, name, level })),
    },
    {
      kind: 'interests',
      title: titles.interests,
      items: words.interests.map((name, index) => ({ id: `i${index}`, name })),
    },
  ]
  const [firstName = '', ...lastName] = words.name.split(' ')
  return {
    id: 'first',
    name: words.name,
    job: words.job,
    summary: words.summary,
    contacts: words.contacts,
    person: {
      firstName,
      lastName: lastName.join(' '),
      email: '',
      phone: '',
      city: '',
      licence: '',
      link: '',
      birth: '',
    },
    sections,
    language,
    template: 'sober',
    colour: 'ink',
    photo: '',
    ...changes,
  }
}
