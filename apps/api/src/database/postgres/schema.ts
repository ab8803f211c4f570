import { bigint, index, integer, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core'

/** Milliseconds since 1970. */
const time = () => bigint({ mode: 'number' })

/** Facts about the database itself, such as its epoch. */
export const meta = pgTable('meta', {
  name: text().primaryKey(),
  value: text().notNull(),
})

export const structures = pgTable('structures', {
  id: text().primaryKey(),
  name: text().notNull(),
  kind: text().notNull(),
  demo: integer().notNull().default(0),
  created_at: time().notNull(),
})

export const professionals = pgTable(
  'professionals',
  {
    id: text().primaryKey(),
    structure: text()
      .notNull()
      .references(() => structures.id),
    name: text().notNull(),
    /** Lower case. */
    email: text().notNull(),
    password_hash: text().notNull(),
    created_at: time().notNull(),
  },
  (table) => [uniqueIndex('professionals_email').on(table.email)],
)

export const professionalSessions = pgTable(
  'professional_sessions',
  {
    /** SHA-256 of the cookie's token. */
    hash: text().primaryKey(),
    professional: text()
      .notNull()
      .references(() => professionals.id, { onDelete: 'cascade' }),
    created_at: time().notNull(),
    expires_at: time().notNull(),
  },
  (table) => [index('professional_sessions_professional').on(table.professional)],
)

/** One a youth; `last_seq` is the number of the last event of their log. */
export const accounts = pgTable(
  'accounts',
  {
    id: text().primaryKey(),
    structure: text()
      .notNull()
      .references(() => structures.id),
    adviser: text()
      .notNull()
      .references(() => professionals.id),
    first_name: text().notNull(),
    joined_at: time().notNull(),
    last_seq: integer().notNull().default(0),
  },
  (table) => [index('accounts_structure').on(table.structure), index('accounts_adviser').on(table.adviser)],
)

export const deviceSessions = pgTable(
  'device_sessions',
  {
    /** SHA-256 of the cookie's token. */
    hash: text().primaryKey(),
    account: text()
      .notNull()
      .references(() => accounts.id, { onDelete: 'cascade' }),
    device: text().notNull(),
    created_at: time().notNull(),
    expires_at: time().notNull(),
  },
  (table) => [index('device_sessions_account').on(table.account)],
)

export const invitations = pgTable(
  'invitations',
  {
    id: text().primaryKey(),
    /** SHA-256 of the code, which is shown once and kept nowhere. */
    hash: text().notNull(),
    structure: text()
      .notNull()
      .references(() => structures.id),
    adviser: text()
      .notNull()
      .references(() => professionals.id),
    /** How many may join with it: 1, or the size of a group. */
    places: integer().notNull(),
    taken: integer().notNull().default(0),
    created_at: time().notNull(),
    expires_at: time().notNull(),
  },
  (table) => [uniqueIndex('invitations_hash').on(table.hash)],
)

/** Who joined with what, so that a phone whose answer was lost may ask again. */
export const invitationUses = pgTable(
  'invitation_uses',
  {
    invitation: text()
      .notNull()
      .references(() => invitations.id, { onDelete: 'cascade' }),
    account: text()
      .notNull()
      .references(() => accounts.id, { onDelete: 'cascade' }),
    device: text().notNull(),
    used_at: time().notNull(),
  },
  (table) => [primaryKey({ columns: [table.invitation, table.account] })],
)

/** The log. Its migration adds WITHOUT ROWID by hand: an account's events lie side by side, in order. */
export const events = pgTable(
  'events',
  {
    account: text()
      .notNull()
      .references(() => accounts.id, { onDelete: 'cascade' }),
    seq: integer().notNull(),
    id: text().notNull(),
    at: text().notNull(),
    device: text().notNull(),
    author: text().notNull(),
    kind: text().notNull(),
    v: integer().notNull(),
    body: text().notNull(),
    received_at: time().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.account, table.seq] }),
    uniqueIndex('events_id').on(table.account, table.id),
  ],
)

/** The fold of each log, kept so that lists never read logs. The state stands last: lists don't touch it. */
export const progress = pgTable(
  'progress',
  {
    account: text()
      .primaryKey()
      .references(() => accounts.id, { onDelete: 'cascade' }),
    /** Which fold and which content made this row; another one means it is folded again. */
    fold: text().notNull(),
    keys: integer().notNull(),
    keys_by_module: text().notNull(),
    last_activity: time(),
    state: text().notNull(),
  },
  (table) => [index('progress_fold').on(table.fold)],
)

/** Accounts that were erased: nothing of them but that they were, so that no backup brings them back. */
export const erasures = pgTable('erasures', {
  account: text().primaryKey(),
  erased_at: time().notNull(),
})

/** Sessions that phones of erased accounts still hold: those phones are told to forget, until they expire. */
export const erasedSessions = pgTable(
  'erased_sessions',
  {
    /** SHA-256 of the cookie's token. */
    hash: text().primaryKey(),
    account: text()
      .notNull()
      .references(() => erasures.account, { onDelete: 'cascade' }),
    expires_at: time().notNull(),
  },
  (table) => [index('erased_sessions_account').on(table.account)],
)
