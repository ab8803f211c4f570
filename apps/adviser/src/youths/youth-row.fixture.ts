import type { YouthRow } from '@trousseau/contract'

/** A plainly invented row for tests. */
export function youthRow(known: Partial<YouthRow> = {}): YouthRow {
  return {
    id: 'y1',
    firstName: 'Jeune Exemple',
    mine: true,
    adviser: 'Camille Exemple',
    keys: 0,
    keysByModule: { orientation: 0, formation: 0, emploi: 0, candidature: 0, numerique: 0, tutorat: 0 },
    lastActivity: null,
    joinedAt: 0,
    watch: watch(),
    groups: [],
    ...known,
  }
}

/** What a list says of a youth who asks for nothing. */
export function watch(known: Partial<YouthRow['watch']> = {}): YouthRow['watch'] {
  return {
    stuck: [],
    help: [],
    waiting: 0,
    open: 0,
    validated: 0,
    unread: 0,
    diagnosis: [],
    cv: 'hidden',
    cvReady: false,
    ...known,
  }
}
