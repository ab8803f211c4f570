/** Languages a CV may be written in. */
export const LANGUAGES = ['fr', 'en', 'ar'] as const
export type CvLanguage = (typeof LANGUAGES)[number]

/** Headings of a CV, in the order a CV has them when the youth did not choose. */
export const SECTION_KINDS = [
  'experiences',
  'commitments',
  'education',
  'skills',
  'languages',
  'interests',
] as const
export type SectionKind = (typeof SECTION_KINDS)[number]

interface Labels {
  direction: 'ltr' | 'rtl'
  sections: Record<SectionKind | 'summary', string>
  /** Heading of experiences when none of them is work. */
  experiencesOfLife: string
  months: readonly string[]
  /** « depuis mars 2026 », « de mars à mai 2026 ». */
  now: string
  birth: string
  /** Said after a course that is not, or was not, ended. */
  states: Record<'done' | 'ongoing' | 'left', string>
  levels: Record<'basics' | 'working' | 'fluent' | 'native', string>
  licences: Record<'AM' | 'A1' | 'A2' | 'B' | 'BE' | 'C' | 'D' | 'learning', string>
  /** For a screen reader: what the picture is. */
  photoOf: (name: string) => string
}

export const LABELS: Record<CvLanguage, Labels> = {
  fr: {
    direction: 'ltr',
    sections: {
      summary: 'Profil',
      experiences: 'Expériences professionnelles',
      commitments: 'Engagements et vie personnelle',
      education: 'Formation',
      skills: 'Compétences',
      languages: 'Langues',
      interests: 'Centres d’intérêt',
    },
    experiencesOfLife: 'Expériences',
    months: [
      'janvier',
      'février',
      'mars',
      'avril',
      'mai',
      'juin',
      'juillet',
      'août',
      'septembre',
      'octobre',
      'novembre',
      'décembre',
    ],
    now: 'aujourd’hui',
    birth: 'Date de naissance',
    states: { done: '', ongoing: 'en cours', left: 'niveau' },
    levels: { basics: 'notions', working: 'intermédiaire', fluent: 'courant', native: 'langue maternelle' },
    licences: {
      AM: 'Permis AM (BSR)',
      A1: 'Permis A1',
      A2: 'Permis A2',
      B: 'Permis B',
      BE: 'Permis BE',
      C: 'Permis C',
      D: 'Permis D',
      learning: 'Permis B en cours',
    },
    photoOf: (name) => `Photo de ${name}`,
  },
  en: {
    direction: 'ltr',
    sections: {
      summary: 'Profile summary',
      experiences: 'Work experience',
      commitments: 'Volunteering and activities',
      education: 'Education',
      skills: 'Skills',
      languages: 'Languages',
      interests: 'Interests',
    },
    experiencesOfLife: 'Experience',
    months: [
      'January',
      'February',
      'March',
      'April',
      'May',
      'June',
      'July',
      'August',
      'September',
      'October',
      'November',
      'December',
    ],
    now: 'Present',
    birth: 'Date of birth',
    states: { done: '', ongoing: 'in progress', left: 'not completed' },
    levels: { basics: 'basic', working: 'intermediate', fluent: 'fluent', native: 'native' },
    licences: {
      AM: 'Moped licence (AM)',
      A1: 'Motorcycle licence (A1)',
      A2: 'Motorcycle licence (A2)',
      B: 'Driving licence (B)',
      BE: 'Driving licence (BE)',
      C: 'Lorry licence (C)',
      D: 'Bus licence (D)',
      learning: 'Driving licence in progress',
    },
    photoOf: (name) => `Photo of ${name}`,
  },
  ar: {
    direction: 'rtl',
    sections: {
      summary: 'نبذة',
      experiences: 'الخبرات المهنية',
      commitments: 'التطوع والتجارب الشخصية',
      education: 'التعليم والتكوين',
      skills: 'المهارات',
      languages: 'اللغات',
      interests: 'الاهتمامات',
    },
    experiencesOfLife: 'التجارب',
    months: [
      'يناير',
      'فبراير',
      'مارس',
      'أبريل',
      'مايو',
      'يونيو',
      'يوليو',
      'أغسطس',
      'سبتمبر',
      'أكتوبر',
      'نوفمبر',
      'ديسمبر',
    ],
    now: 'اليوم',
    birth: 'تاريخ الميلاد',
    states: { done: '', ongoing: 'قيد الدراسة', left: 'دون شهادة' },
    levels: { basics: 'مبتدئ', working: 'متوسط', fluent: 'طليق', native: 'اللغة الأم' },
    licences: {
      AM: 'رخصة دراجة صغيرة (AM)',
      A1: 'رخصة دراجة نارية (A1)',
      A2: 'رخصة دراجة نارية (A2)',
      B: 'رخصة سياقة (B)',
      BE: 'رخصة سياقة (BE)',
      C: 'رخصة شاحنة (C)',
      D: 'رخصة حافلة (D)',
      learning: 'رخصة سياقة قيد التحضير',
    },
    photoOf: (name) => `صورة ${name}`,
  },
}
