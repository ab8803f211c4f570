import { ROUTES } from '@trousseau/contract'
import { LEARNING_MODULES } from '@trousseau/domain'
import { Refusal } from '../http/refusal.ts'
import { settingsOf } from '../rules/rules.ts'
import type { Services } from '../services.ts'

/** « Réglages »: what a structure sets for its youths. */
export function structureRoutes({ serve, database, hints }: Services): void {
  serve(ROUTES.structureSettings, ({ caller }) => settingsOf(database, caller.structure))

  serve(ROUTES.saveStructureSettings, async ({ caller, body }) => {
    if (body.sendsFrom >= body.sendsUntil)
      throw new Refusal(400, 'bad-hours', 'L’heure de fin vient après l’heure de début.')
    await database.run(
      `update structures set kind = $2, tutor_keys = $3, hidden_modules = $4, sends_from = $5, sends_until = $6,
         hours = $7, weekly_hours = $8, hour_scale = $9, phone = $10
       where id = $1`,
      [
        caller.structure,
        body.kind,
        body.tutorKeys,
        LEARNING_MODULES.filter((module) => !body.modules.includes(module)).join(' '),
        body.sendsFrom,
        body.sendsUntil,
        body.hours ? 1 : 0,
        body.weeklyHours,
        JSON.stringify(body.scale),
        body.phone.trim(),
      ],
    )
    hints.changed(caller.structure)
    return {}
  })
}
