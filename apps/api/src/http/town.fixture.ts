import { ROUTES } from '@trousseau/contract'
import { SHARED_FIELDS, stamp } from '@trousseau/domain'
import { TOTP } from 'otpauth'
import {
  hire,
  PASSWORD,
  passwordHash,
  openTrial,
  phoneEvent,
  welcomeYouth,
  type Person,
  type Trial,
} from '../app.fixture.ts'
import { clipFile, insertClip, partsOf } from '../clips.fixture.ts'
import { tutoringOf } from './town-tutoring.fixture.ts'
import { hashSecret } from '../sessions/tokens.ts'

type RouteName = keyof typeof ROUTES

/** Two structures with everyone in them: whoever may call a route, and whatever a route may name. */
export interface Town extends Trial {
  /** By role and relation to the youth « north »; absent for who has no session. */
  people: Record<string, Person | undefined>
  /** Values for the path's names: the youth « north », a colleague and an invitation of their structure. */
  params: Record<string, string>
  /** Bodies that pass each route's schema and its rules, so that only rights decide. */
  bodies(caller: string): Partial<Record<RouteName, object>>
  idsOf(structure: 'north' | 'south'): string[]
}

const SECRET = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'

const PASSKEY = {
  id: 'AAAA',
  rawId: 'AAAA',
  type: 'public-key',
  clientExtensionResults: {},
}

const CODES = {
  recovery: 'RRRRRRRRRR',
  fromNorth: 'TTTTTTTTTT',
  fromSouth: 'WWWWWWWWWW',
  northWorkshop: 'BBBBBWWWWW',
  southWorkshop: 'DDDDDWWWWW',
}

export async function openTown(): Promise<Town> {
  const trial = await openTrial()
  const { database, clock, north, south } = trial
  const sameYouth = await welcomeYouth(trial, north.code, 'Second north', 'second00')
  const expiredYouth = await welcomeYouth(trial, north.code, 'Third north', 'third000')
  const lost = await welcomeYouth(trial, north.code, 'Fourth north', 'fourth00')
  const colleague = await hire(trial, 'north', 'colleague-north')
  const expired = await hire(trial, 'north', 'expired-north')
  const gone = await hire(trial, 'north', 'gone-north')
  const admin = await hire(trial, 'north', 'admin-north', 'admin')
  const southAdmin = await hire(trial, 'south', 'admin-south', 'admin')
  const expiredAdmin = await hire(trial, 'north', 'expired-admin', 'admin')
  const codeDue = await hire(trial, 'north', 'code-north')
  const enrolling = await hire(trial, 'north', 'enrolling-north', 'admin')
  await database.run('update professionals set password_hash = $1, totp_secret = $2', [
    await passwordHash,
    SECRET,
  ])
  await database.run('update professional_sessions set pending_secret = $1', [SECRET])
  for (const [id, step] of [
    [codeDue.id, 'code'],
    [enrolling.id, 'enrol'],
  ] as const)
    await database.run('update professional_sessions set step = $2 where professional = $1', [id, step])
  const ended = [expired.id, expiredAdmin.id]
  for (const id of ended)
    await database.run('update professional_sessions set expires_at = $2 where professional = $1', [
      id,
      clock.now,
    ])
  await database.run('update device_sessions set expires_at = $2 where account = $1', [
    expiredYouth.id,
    clock.now,
  ])
  // The session of who left is still in the table: the link to the structure alone must refuse it.
  await database.run('update professionals set left_at = $2 where id = $1', [gone.id, clock.now])
  await database.run(
    `insert into shut_out_sessions (hash, expires_at)
     select hash, expires_at from device_sessions where account = $1`,
    [lost.id],
  )
  await database.run('delete from device_sessions where account = $1', [lost.id])
  for (const [index, { id }] of [north.youth, sameYouth, south.youth].entries())
    await database.insert(
      'device_sessions',
      ['hash', 'account', 'device', 'created_at', 'expires_at'],
      [[`other ${index}`, id, 'other000', clock.now, clock.now + 1e9]],
    )
  await database.insert(
    'recovery_codes',
    ['hash', 'account', 'lost', 'expires_at'],
    [[hashSecret(CODES.recovery), north.youth.id, 0, clock.now + 60_000]],
  )
  for (const [code, house] of [
    [CODES.fromNorth, north],
    [CODES.fromSouth, south],
  ] as const)
    await database.insert(
      'transfers',
      ['id', 'hash', 'account', 'from_structure', 'from_adviser', 'expires_at'],
      [
        [
          `t ${code}`,
          hashSecret(code),
          house.youth.id,
          house.structure,
          house.adviser.id,
          clock.now + 60_000,
        ],
      ],
    )
  const invitations = await database.rows<{ id: string; structure: string }>(
    'select id, structure from invitations',
  )
  const houseOf = (caller: string) => (caller.endsWith('other structure') ? south : north)
  const invitationOf = (structure: string) => invitations.find((row) => row.structure === structure)!.id

  const group = await trial.ask(ROUTES.makeGroup, { as: north.adviser, body: { name: 'Groupe north' } })
  const note = await trial.ask(ROUTES.writeNote, {
    as: north.adviser,
    youth: north.youth.id,
    body: { words: 'Note north' },
  })
  await trial.ask(ROUTES.setObjective, {
    as: north.adviser,
    body: { youths: [north.youth.id], title: 'Objectif north' },
  })
  await trial.sync(north.youth, {
    epoch: null,
    cursor: 0,
    events: [
      phoneEvent('field.set', { path: SHARED_FIELDS.cv, value: true }),
      phoneEvent('placement.asked', { request: 'request-north' }),
    ],
  })
  const { progress } = await trial.app.services.store.figures(north.youth.id)
  const waiting = '01900000-0000-7000-8000-000000000001'
  await database.insert(
    'postponed_messages',
    ['id', 'account', 'professional', 'words', 'due_at'],
    [[waiting, north.youth.id, north.adviser.id, 'Plus tard', clock.now + 60_000]],
  )

  const meeting = { title: 'Point north', startsAt: clock.now + 3600_000, minutes: 30 }
  const appointmentOf = async (house: typeof north) => {
    const body = { ...meeting, youths: [house.youth.id] }
    return (await trial.ask(ROUTES.setAppointment, { as: house.adviser, body })).json<{ id: string }>().id
  }
  const appointment = await appointmentOf(north)
  const otherAppointment = await appointmentOf(south)
  const { pair, report, measure, otherPair } = await tutoringOf(trial, {
    tutor: sameYouth,
    newcomer: expiredYouth,
    message: waiting,
  })

  const workshopOf = async (house: typeof north) => {
    const body = { title: `Atelier ${house.structure}`, hours: 2 }
    return (await trial.ask(ROUTES.openWorkshop, { as: house.adviser, body })).json<{ id: string }>().id
  }
  const workshop = await workshopOf(north)
  const otherWorkshop = await workshopOf(south)
  const codeOf = (id: string, house: string) =>
    database.run('update workshops set hash = $2 where id = $1', [id, hashSecret(house)])
  await codeOf(workshop, CODES.northWorkshop)
  await codeOf(otherWorkshop, CODES.southWorkshop)

  const film = await insertClip(database, { id: 'film-north', structure: 'north', putBy: admin.id })
  const otherFilm = await insertClip(database, { id: 'film-south', structure: 'south', putBy: southAdmin.id })

  return {
    ...trial,
    people: {
      forged: { id: '', cookie: `__Host-jeune=${'A'.repeat(43)}; __Host-pro=${'A'.repeat(43)}` },
      'youth, own': north.youth,
      'youth, same structure': sameYouth,
      'youth, other structure': south.youth,
      'youth, expired': expiredYouth,
      'youth, shut out': lost,
      'adviser, own': north.adviser,
      'adviser, same structure': colleague,
      'adviser, other structure': south.adviser,
      'adviser, expired': expired,
      'adviser, left': gone,
      'adviser, code due': codeDue,
      'admin, enrolling': enrolling,
      'admin, same structure': admin,
      'admin, other structure': southAdmin,
      'admin, expired': expiredAdmin,
    },
    params: {
      youth: north.youth.id,
      professional: colleague.id,
      invitation: invitationOf('north'),
      objective: Object.keys(progress.objectives)[0]!,
      note: note.json<{ id: string }>().id,
      message: waiting,
      group: group.json<{ id: string }>().id,
      film,
      appointment,
      workshop,
      lesson: 'n2',
      week: '2026-11-23',
      request: 'request-north',
      pair,
      report,
      measure,
    },
    bodies: (caller) => ({
      join: { code: north.code, firstName: 'Test', device: 'matrix00' },
      recover: { code: CODES.recovery, device: 'matrix00' },
      closeDevice: { device: 'other000' },
      rename: { firstName: 'Autre' },
      sync: { epoch: null, cursor: 0, events: [] },
      signIn: { email: 'nobody@test.example', password: 'x' },
      choosePassword: { email: 'nobody@test.example', code: 'BBBBBBBBBB', password: 'quatre mots sans lien' },
      enterCode: { code: new TOTP({ secret: SECRET }).generate({ timestamp: clock.now }) },
      startTotp: { password: PASSWORD },
      confirmTotp: { code: new TOTP({ secret: SECRET }).generate({ timestamp: clock.now }) },
      passkeySignIn: {
        answer: {
          ...PASSKEY,
          response: { clientDataJSON: 'AAAA', authenticatorData: 'AAAA', signature: 'AAAA' },
        },
      },
      addPasskey: {
        name: 'Mon ordinateur',
        answer: { ...PASSKEY, response: { clientDataJSON: 'AAAA', attestationObject: 'AAAA' } },
      },
      newPasskey: { password: PASSWORD },
      removePasskey: { id: 'AAAA', password: PASSWORD },
      removeTotp: { password: PASSWORD },
      newRecoveryCodes: { password: PASSWORD },
      changePassword: { password: PASSWORD, next: 'girafe tambour lilas neige' },
      setSecondFactorRule: { advisersToo: true },
      judgeHours: { activities: [{ id: 'placement.request-north', minutes: 30 }] },
      excludeWeek: { monday: '2026-11-23', excluded: true },
      judgePlacement: { verdict: 'taken' },
      saveStructureSettings: {
        kind: 'e2c',
        tutorKeys: 10,
        modules: ['emploi', 'numerique'],
        hours: true,
        weeklyHours: 18,
        scale: { lesson: 30, objective: 45, cv: 90, placement: 60 },
        phone: '04 99 00 00 00',
        sendsFrom: 9,
        sendsUntil: 18,
      },
      invite: {},
      recoveryCode: { lost: true },
      assign: { professional: colleague.id },
      archive: { reason: 'job' },
      offerTransfer: {},
      acceptTransfer: { code: caller.endsWith('other structure') ? CODES.fromNorth : CODES.fromSouth },
      addColleague: { name: 'Nouvelle', email: 'nouvelle@test.example', role: 'adviser' },
      setRole: { role: 'admin' },
      dismiss: { successor: north.adviser.id },
      setObjective: { youths: [houseOf(caller).youth.id], title: 'Finir le CV' },
      judgeObjective: { verdict: 'returned', words: 'Presque' },
      sendMessage: { youths: [houseOf(caller).youth.id], text: 'Bonjour' },
      messagesSeen: { until: stamp(clock.now) },
      commentCv: { path: 'profile.email', words: 'Une adresse simple' },
      writeNote: { words: 'À rappeler' },
      makeGroup: { name: 'Garantie' },
      setGroupGoal: { keys: 100 },
      putClip: partsOf(clipFile('webm'))[0]!,
      joinWorkshop: {
        code: caller.endsWith('other structure') ? CODES.southWorkshop : CODES.northWorkshop,
        nickname: 'Renard',
        device: 'matrix00',
      },
      openWorkshop: { title: 'Atelier', hours: 2 },
      leadWorkshop: { lesson: 'n2' },
      keepFromWorkshop: { youths: [north.youth.id] },
      setAppointment: { ...meeting, youths: [houseOf(caller).youth.id] },
      moveAppointment: meeting,
      inviteToAppointment: { youths: [sameYouth.id] },
      cancelAppointment: {},
      noteAttendance: { youths: [north.youth.id], present: true },
      judgeTutor: { verdict: 'declined', words: 'Encore un peu de temps' },
      markBand: { band: 'adult' },
      makePair: caller.endsWith('other structure')
        ? { tutor: 'tutor-south', mentee: south.youth.id }
        : { tutor: sameYouth.id, mentee: expiredYouth.id },
      approvePair: { reason: 'Se connaissent de l’atelier' },
      endPair: { reason: 'A déménagé' },
      judgeMessage: { verdict: 'withheld' },
      closeReport: { reason: 'Vu avec les deux' },
      takeMeasure: { measure: 'warned', reason: 'Propos déplacés' },
      liftMeasure: { reason: 'S’est excusé' },
      moveInGroup: { youths: [north.youth.id], inside: true },
    }),
    idsOf: (structure) =>
      structure === 'north'
        ? [
            north.youth.id,
            sameYouth.id,
            north.adviser.id,
            admin.id,
            colleague.id,
            invitationOf('north'),
            film,
            appointment,
            pair,
            report,
          ]
        : [
            south.youth.id,
            south.adviser.id,
            southAdmin.id,
            invitationOf('south'),
            otherFilm,
            otherAppointment,
            otherWorkshop,
            otherPair,
          ],
  }
}
