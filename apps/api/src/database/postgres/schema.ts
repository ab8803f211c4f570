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
  /** 1 when its advisers must have a second factor too, as its administrators always do. */
  second_factor: integer().notNull().default(0),
  /** Keys that open tutoring to a youth. */
  tutor_keys: integer().notNull().default(12),
  /** Learning modules that are not shown, separated by spaces. */
  hidden_modules: text().notNull().default(''),
  /** Hours of the day, in the time of France, between which messages leave. */
  sends_from: integer().notNull().default(8),
  sends_until: integer().notNull().default(19),
  /** 1 when hours of activity are counted; null as its kind has it. */
  hours: integer(),
  /** Hours of activity a week to aim for. */
  weekly_hours: integer().notNull().default(15),
  /** Minutes that finished activities are worth, as JSON; what is absent is as usual. */
  hour_scale: text().notNull().default('{}'),
  /** Number that youths may call, '' for none. */
  phone: text().notNull().default(''),
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
    /** `adviser`, or `admin`, who is an adviser too. */
    role: text().notNull().default('adviser'),
    /** When they left the structure; their name stays in what they wrote, their address doesn't. */
    left_at: time(),
    /** Base32; null without a second factor. */
    totp_secret: text(),
    /** Number of the half minute whose code served last: no code serves twice. */
    totp_step: integer(),
    /** Who they are for the directory they sign in through, once they did. */
    oidc_subject: text(),
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
    /** What is left before the session opens: `code` or `enrol`; `none` once it is open. */
    step: text().notNull().default('none'),
    /** The secret of a second factor being set up, until a first code proves it. */
    pending_secret: text(),
  },
  (table) => [index('professional_sessions_professional').on(table.professional)],
)

/** Codes that stand in for a lost second factor, each once. */
export const secondFactorCodes = pgTable(
  'second_factor_codes',
  {
    /** SHA-256 of the code. */
    hash: text().primaryKey(),
    professional: text()
      .notNull()
      .references(() => professionals.id, { onDelete: 'cascade' }),
  },
  (table) => [index('second_factor_codes_professional').on(table.professional)],
)

export const passkeys = pgTable(
  'passkeys',
  {
    /** As the authenticator says it, base64url. */
    id: text().primaryKey(),
    professional: text()
      .notNull()
      .references(() => professionals.id, { onDelete: 'cascade' }),
    /** COSE, base64url. */
    public_key: text().notNull(),
    counter: bigint({ mode: 'number' }).notNull(),
    /** What its owner calls it. */
    name: text().notNull(),
    created_at: time().notNull(),
    used_at: time(),
  },
  (table) => [index('passkeys_professional').on(table.professional)],
)

/** Challenges given to authenticators, each once; of a professional when a passkey is being added. */
export const challenges = pgTable('passkey_challenges', {
  /** SHA-256 of the challenge. */
  hash: text().primaryKey(),
  professional: text().references(() => professionals.id, { onDelete: 'cascade' }),
  expires_at: time().notNull(),
})

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
    /** Last time one of their phones was heard, to the quarter of a day; 0 before this was kept. */
    last_contact: time().notNull().default(0),
    /** When the structure was told that the account would be erased. */
    warned_at: time(),
    archived_at: time(),
    archive_reason: text(),
    /** When and by whom a parent's agreement was recorded, for those under 15. */
    agreement_at: time(),
    agreement_by: text(),
  },
  (table) => [
    index('accounts_structure').on(table.structure, table.id),
    index('accounts_adviser').on(table.adviser),
  ],
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
    /** Last time it was heard, to the quarter of a day. */
    seen_at: time(),
    /** What sort of device, such as « Téléphone Android ». */
    label: text().notNull().default(''),
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
    /** What the adviser calls the group, for their own list. */
    label: text().notNull().default(''),
    /** 1 when the structure holds a parent's agreement for whoever is under 15. */
    agreement: integer().notNull().default(0),
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
    /** That of the account, moved with it. */
    structure: text().notNull().default(''),
    /** Which fold and which content made this row; another one means it is folded again. */
    fold: text().notNull(),
    keys: integer().notNull(),
    keys_by_module: text().notNull(),
    last_activity: time(),
    /** What an adviser must see beside the keys, as JSON. */
    standing: text().notNull().default('{}'),
    /** What figures count of this youth, as JSON; see `tallyOf` in the domain. */
    tally: text().notNull().default('{}'),
    state: text().notNull(),
  },
  (table) => [
    index('progress_fold').on(table.fold),
    /** Of small columns only: an entry of PostgreSQL's indexes has little room. */
    index('progress_list').on(table.structure, table.account),
  ],
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

/** Codes shown in person to a youth who changes phones. */
export const recoveryCodes = pgTable(
  'recovery_codes',
  {
    /** SHA-256 of the code. */
    hash: text().primaryKey(),
    account: text()
      .notNull()
      .references(() => accounts.id, { onDelete: 'cascade' }),
    /** 1 when the other phones are lost: they are shut out when the code is used. */
    lost: integer().notNull(),
    expires_at: time().notNull(),
    used_at: time(),
    /** Which phone used it, so that one whose answer was lost may ask again. */
    used_device: text(),
  },
  (table) => [index('recovery_codes_account').on(table.account)],
)

/** Sessions of phones that were shut out: each is told to forget, until it expires. Of whom is not kept. */
export const shutOutSessions = pgTable('shut_out_sessions', {
  hash: text().primaryKey(),
  expires_at: time().notNull(),
})

/** Codes with which a professional chooses a password: a newcomer, or one who forgot it. */
export const welcomeCodes = pgTable('welcome_codes', {
  professional: text()
    .primaryKey()
    .references(() => professionals.id, { onDelete: 'cascade' }),
  hash: text().notNull(),
  expires_at: time().notNull(),
})

/** Youths handed to another structure: offered with a code, accepted there, and back at `until` if it has one. */
export const transfers = pgTable(
  'transfers',
  {
    id: text().primaryKey(),
    hash: text().notNull(),
    account: text()
      .notNull()
      .references(() => accounts.id, { onDelete: 'cascade' }),
    from_structure: text()
      .notNull()
      .references(() => structures.id),
    from_adviser: text()
      .notNull()
      .references(() => professionals.id),
    until: time(),
    expires_at: time().notNull(),
    accepted_at: time(),
    ended_at: time(),
  },
  (table) => [uniqueIndex('transfers_hash').on(table.hash), index('transfers_account').on(table.account)],
)

/** Which professional opened a youth's page, and on what day; the youth may read it. */
export const readings = pgTable(
  'readings',
  {
    account: text()
      .notNull()
      .references(() => accounts.id, { onDelete: 'cascade' }),
    professional: text()
      .notNull()
      .references(() => professionals.id),
    /** `2026-11-24`, in universal time. */
    day: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.account, table.professional, table.day] })],
)

/** An adviser's private notes: never in the log, so never on a phone. */
export const notes = pgTable(
  'notes',
  {
    id: text().primaryKey(),
    account: text()
      .notNull()
      .references(() => accounts.id, { onDelete: 'cascade' }),
    professional: text()
      .notNull()
      .references(() => professionals.id),
    words: text().notNull(),
    written_at: time().notNull(),
  },
  (table) => [index('notes_account').on(table.account)],
)

/** Groups of youths, as a structure names them; a youth may be in several. */
export const groups = pgTable(
  'youth_groups',
  {
    id: text().primaryKey(),
    structure: text()
      .notNull()
      .references(() => structures.id),
    name: text().notNull(),
    created_at: time().notNull(),
    /** Keys its youths aim at all together; null when they were given no such goal. */
    goal: integer(),
  },
  (table) => [index('youth_groups_structure').on(table.structure)],
)

export const groupMembers = pgTable(
  'youth_group_members',
  {
    youth_group: text()
      .notNull()
      .references(() => groups.id, { onDelete: 'cascade' }),
    account: text()
      .notNull()
      .references(() => accounts.id, { onDelete: 'cascade' }),
  },
  (table) => [
    primaryKey({ columns: [table.youth_group, table.account] }),
    index('youth_group_members_account').on(table.account),
  ],
)

/** Messages written outside sending hours: each leaves at its hour, under its own id. */
export const postponedMessages = pgTable(
  'postponed_messages',
  {
    id: text().primaryKey(),
    account: text()
      .notNull()
      .references(() => accounts.id, { onDelete: 'cascade' }),
    professional: text()
      .notNull()
      .references(() => professionals.id),
    words: text().notNull(),
    due_at: time().notNull(),
  },
  (table) => [
    index('postponed_messages_due').on(table.due_at),
    index('postponed_messages_account').on(table.account),
  ],
)

/** Films that structures made for lessons; one that is not `published` is still being sent. */
export const films = pgTable(
  'films',
  {
    id: text().primaryKey(),
    structure: text()
      .notNull()
      .references(() => structures.id, { onDelete: 'cascade' }),
    lesson: text().notNull(),
    type: text().notNull(),
    bytes: integer().notNull(),
    seconds: integer(),
    put_by: text()
      .notNull()
      .references(() => professionals.id),
    put_at: time().notNull(),
    published: integer().notNull().default(0),
  },
  (table) => [index('films_structure').on(table.structure, table.lesson)],
)

/** A film's bytes, in base64: rows small enough to be copied by hundreds. */
export const filmParts = pgTable(
  'film_parts',
  {
    film: text()
      .notNull()
      .references(() => films.id, { onDelete: 'cascade' }),
    place: integer().notNull(),
    data: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.film, table.place] })],
)

export * from './schema-meetings.ts'
export * from './schema-tutoring.ts'
