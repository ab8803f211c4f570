import { MODULES, type Module, type Veiled } from '@trousseau/domain'
import type { Reply } from '../api/call.ts'
import { m } from '../paraglide/messages.js'
import type { Sheet } from '../tables/sheet.ts'
import { NEED_NAMES } from '../words/needs.ts'
import { lessonWords, moduleWords } from '../words/modules.ts'

/** One chart and the table under it: the first number of each row is its bar. */
export interface Table {
  title: string
  lead: string
  head: string[]
  rows: { label: string; numbers: Veiled[]; words?: string; module?: Module }[]
  /** Said under the table. */
  note?: string
}

/** A number as it is told: « moins de 5 » where it is hidden. */
export const numberWords = (number: Veiled): string => (number === null ? m.figuresUnder() : String(number))

/** The charts of a structure or a group. */
export function tablesOf(told: Reply<'figures'>): Table[] {
  const { modules, cvs, applications, needs, lessons } = told
  const row = (label: string, ...numbers: Veiled[]) => ({ label, numbers })
  return [
    {
      title: m.figuresKeys(),
      lead: m.figuresKeysLead(),
      head: [m.figuresModule(), m.figuresKeysCount(), m.figuresYouths()],
      rows: modules
        .filter(({ module }) => MODULES.includes(module))
        .map(({ module, keys, youths }) => ({ ...row(moduleWords(module), keys, youths), module })),
      note: m.figuresKeysTotal({ count: numberWords(told.keys) }),
    },
    {
      title: m.figuresCvs(),
      lead: m.figuresShownLead({ count: numberWords(cvs.shown) }),
      head: [m.figuresStep(), m.figuresYouths()],
      rows: [row(m.figuresCvBegun(), cvs.begun), row(m.figuresCvDone(), cvs.done)],
    },
    {
      title: m.applicationsHeading(),
      lead: m.figuresApplicationsLead({ count: numberWords(applications.shown) }),
      head: [m.figuresStep(), m.figuresYouths()],
      rows: [
        row(m.figuresApplied(), applications.applied),
        row(m.figuresInterview(), applications.interview),
        row(m.figuresYes(), applications.yes),
      ],
      note: m.figuresSent({ count: numberWords(applications.sent) }),
    },
    {
      title: m.figuresNeeds(),
      lead: m.figuresNeedsLead({ count: numberWords(needs.said) }),
      head: [m.figuresNeed(), m.figuresYouths()],
      rows: needs.signals.map(({ signal, youths }) => row(NEED_NAMES[signal](), youths)),
    },
    {
      title: m.figuresLessons(),
      lead: m.figuresLessonsLead(),
      head: [m.figuresLesson(), m.figuresGaveUp(), m.figuresFinished()],
      rows: lessons.map(({ lesson, gaveUp, finished }) => row(lessonWords(lesson), gaveUp, finished)),
    },
  ]
}

/** The same tables to take away, what is hidden staying hidden; the first says whom and when they are of. */
export function sheetsOf(tables: readonly Table[], told: Reply<'figures'>, about: string): Sheet[] {
  return [
    {
      name: m.figuresTitle(),
      rows: [
        [m.figuresTitle(), about],
        [m.figuresYouths(), told.youths ?? numberWords(null)],
        [m.figuresActive(), told.active ?? numberWords(null)],
        [m.figuresByFives()],
      ],
    },
    ...tables.map(({ title, head, rows }) => ({
      name: title,
      rows: [
        [title, ...head.slice(1)],
        ...rows.map(({ label, numbers }) => [label, ...numbers.map((one) => one ?? numberWords(null))]),
      ],
    })),
  ]
}
