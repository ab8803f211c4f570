import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { accounts, professionals, structures } from './schema.ts'

/** Appointments of a structure: what its advisers' calendar reads. Youths read theirs in their own log. */
export const appointments = sqliteTable(
  'appointments',
  {
    id: text().primaryKey(),
    structure: text()
      .notNull()
      .references(() => structures.id),
    professional: text()
      .notNull()
      .references(() => professionals.id),
    title: text().notNull(),
    starts_at: integer().notNull(),
    minutes: integer().notNull(),
    place: text().notNull().default(''),
    words: text().notNull().default(''),
    /** How many may come; null where everyone told is expected. */
    places: integer(),
    /** When it was last set or cancelled. */
    said_at: integer().notNull(),
    cancelled: integer().notNull().default(0),
  },
  (table) => [index('appointments_structure').on(table.structure, table.starts_at)],
)

/** Who was told of an appointment, and what they answered. */
export const appointmentYouths = sqliteTable(
  'appointment_youths',
  {
    appointment: text()
      .notNull()
      .references(() => appointments.id, { onDelete: 'cascade' }),
    account: text()
      .notNull()
      .references(() => accounts.id, { onDelete: 'cascade' }),
    /** 1 for yes, 0 for no, null before an answer. */
    comes: integer(),
    words: text().notNull().default(''),
    /** Stamp and id of the answer's event; empty before one. */
    answered_at: text().notNull().default(''),
    answer: text().notNull().default(''),
    /** Where places are counted: `none`, `taken` or `waiting`. */
    seat: text().notNull().default('none'),
    /** Order in the waiting list, the first come having the least. */
    waits_since: integer(),
    /** 0 while the youth has not been told of their seat. */
    told: integer().notNull().default(1),
    /** 1 for present, 0 for absent, null until it is noted. */
    present: integer(),
  },
  (table) => [
    primaryKey({ columns: [table.appointment, table.account] }),
    index('appointment_youths_account').on(table.account),
    index('appointment_youths_told').on(table.told),
  ],
)

/** A workshop in a room: a code on the wall lets phones in until it ends. */
export const workshops = sqliteTable(
  'workshops',
  {
    id: text().primaryKey(),
    structure: text()
      .notNull()
      .references(() => structures.id),
    professional: text()
      .notNull()
      .references(() => professionals.id),
    title: text().notNull(),
    /** In clear while it serves, for it hangs on a wall; empty once the workshop is closed. */
    code: text().notNull(),
    /** SHA-256 of the code. */
    hash: text().notNull(),
    /** The lesson everyone was sent to last. */
    lesson: text(),
    created_at: integer().notNull(),
    /** When it ends by itself, or was closed. */
    ends_at: integer().notNull(),
  },
  (table) => [
    uniqueIndex('workshops_hash').on(table.hash),
    index('workshops_structure').on(table.structure, table.created_at),
  ],
)

/** Phones that entered a workshop, youths of the structure and guests alike. */
export const workshopMembers = sqliteTable(
  'workshop_members',
  {
    workshop: text()
      .notNull()
      .references(() => workshops.id, { onDelete: 'cascade' }),
    account: text()
      .notNull()
      .references(() => accounts.id, { onDelete: 'cascade' }),
    device: text().notNull(),
    joined_at: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workshop, table.account] }),
    index('workshop_members_account').on(table.account),
  ],
)
