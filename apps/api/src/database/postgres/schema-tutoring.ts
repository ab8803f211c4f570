import { bigint, index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { accounts, professionals, structures } from './schema.ts'

/** Milliseconds since 1970. */
const time = () => bigint({ mode: 'number' })

/** What tutoring keeps of a youth; a row appears when they enter it. */
export const tutoringPeople = pgTable('tutoring_people', {
  account: text()
    .primaryKey()
    .references(() => accounts.id, { onDelete: 'cascade' }),
  /** `minor` or `adult`; null while nobody said. */
  band: text(),
  /** The adviser who marked it: the youth's own word no longer counts. */
  band_by: text(),
  charter_words: text(),
  charter_at: time(),
  /** `confirmed` or `declined`, and when. */
  judged: text(),
  judged_at: time(),
  judged_by: text(),
  /** `active`, `paused` or `stopped`. */
  turned: text().notNull().default('active'),
  /** Since when a tutor is wanted. */
  wanted_at: time(),
  wanted_lesson: text(),
  wanted_words: text(),
  suspended_at: time(),
})

/** A tutor and a mentee put together, in one structure. */
export const pairs = pgTable(
  'pairs',
  {
    id: text().primaryKey(),
    structure: text()
      .notNull()
      .references(() => structures.id),
    tutor: text()
      .notNull()
      .references(() => accounts.id, { onDelete: 'cascade' }),
    mentee: text()
      .notNull()
      .references(() => accounts.id, { onDelete: 'cascade' }),
    made_by: text()
      .notNull()
      .references(() => professionals.id),
    made_at: time().notNull(),
    /** 1 when it must be approved once more before anyone is told. */
    needs_approval: integer().notNull().default(0),
    approval_reason: text(),
    approved_by: text().references(() => professionals.id),
    approved_at: time(),
    /** How long the mentee had waited, in milliseconds. */
    waited: time(),
    tutor_accepted_at: time(),
    mentee_accepted_at: time(),
    frozen_at: time(),
    ended_at: time(),
    ended_why: text(),
    ended_reason: text(),
    /** When its texts were erased. */
    forgotten_at: time(),
  },
  (table) => [
    index('pairs_structure').on(table.structure),
    index('pairs_tutor').on(table.tutor),
    index('pairs_mentee').on(table.mentee),
  ],
)

/** Every message that was taken or held, by the id of the event that asked for it. */
export const pairMessages = pgTable(
  'pair_messages',
  {
    pair: text()
      .notNull()
      .references(() => pairs.id, { onDelete: 'cascade' }),
    id: text().notNull(),
    /** `tutor` or `mentee`. */
    sender: text().notNull(),
    words: text().notNull(),
    /** 1 for a word of thanks, which the tutor may keep. */
    thanks: integer().notNull().default(0),
    received_at: time().notNull(),
    /** `delivered`, `held`, `withheld` or `refused`; what the contact filter found, as JSON. */
    state: text().notNull(),
    found: text().notNull().default('[]'),
    judged_by: text(),
    judged_at: time(),
  },
  (table) => [
    primaryKey({ columns: [table.pair, table.id] }),
    index('pair_messages_received').on(table.pair, table.received_at),
  ],
)

/** What was reported, with the conversation as it stood: it outlives the pair and the accounts. */
export const pairReports = pgTable(
  'pair_reports',
  {
    id: text().primaryKey(),
    structure: text()
      .notNull()
      .references(() => structures.id),
    pair: text().references(() => pairs.id, { onDelete: 'set null' }),
    about: text().references(() => accounts.id, { onDelete: 'set null' }),
    /** What the reported one is in the pair. */
    role: text().notNull(),
    why: text().notNull(),
    words: text(),
    message: text(),
    snapshot: text().notNull(),
    reported_at: time().notNull(),
    closed_at: time(),
    closed_by: text().references(() => professionals.id),
    closed_reason: text(),
  },
  (table) => [index('pair_reports_structure').on(table.structure), index('pair_reports_pair').on(table.pair)],
)

/** What was decided about someone, by whom and why; lifted, it stays. */
export const measures = pgTable(
  'measures',
  {
    id: text().primaryKey(),
    structure: text()
      .notNull()
      .references(() => structures.id),
    about: text()
      .notNull()
      .references(() => accounts.id, { onDelete: 'cascade' }),
    pair: text().references(() => pairs.id, { onDelete: 'set null' }),
    /** `warned`, `frozen` or `suspended`. */
    measure: text().notNull(),
    reason: text().notNull(),
    taken_by: text()
      .notNull()
      .references(() => professionals.id),
    taken_at: time().notNull(),
    lifted_by: text().references(() => professionals.id),
    lifted_at: time(),
    lifted_reason: text(),
  },
  (table) => [index('measures_structure').on(table.structure), index('measures_about').on(table.about)],
)

/** Which professional read a conversation, and on what day; both youths may read it. */
export const pairReadings = pgTable(
  'pair_readings',
  {
    pair: text()
      .notNull()
      .references(() => pairs.id, { onDelete: 'cascade' }),
    professional: text()
      .notNull()
      .references(() => professionals.id),
    /** `2026-11-24`, in universal time. */
    day: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.pair, table.professional, table.day] })],
)
