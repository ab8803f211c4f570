import {
  applicationWrites,
  DIAGNOSIS_FIELDS,
  SHARED_FIELDS,
  stamp,
  uuidv7,
  YOUTH,
  type BodyOf,
  type Event,
  type KnownKind,
} from '@trousseau/domain'
import type { Pace } from './life.ts'

const HOUR = 3600_000
const DAY = 24 * HOUR

const OBJECTIVES = [
  { title: 'Finir mon CV', details: 'Une page, avec tes deux stages.', days: 10 },
  { title: 'Appeler trois garages', details: 'Demande qui s’occupe des stages.', days: 6 },
  { title: 'Créer une adresse e-mail simple', days: 4 },
  { title: 'Préparer l’entretien de jeudi', details: 'Relis l’annonce et note deux questions.', days: 3 },
]
const WRITTEN = [
  'Bonjour, je ne peux pas venir jeudi. On peut se voir vendredi ?',
  'J’ai envoyé ma candidature au garage !',
  'Je comprends pas comment joindre mon CV.',
]

/** What the demo's youths and advisers said to each other, and what the youths said of themselves; oldest first. */
export function talkOf(
  place: number,
  { joined, lastSeen }: Pace,
  device: string,
  adviser: { id: string; name: string },
  now: number,
  chance: () => number,
): Event[] {
  const events: Event[] = []
  const write = <Kind extends KnownKind>(
    kind: Kind,
    at: number,
    body: BodyOf<Kind>,
    author = YOUTH,
  ): string => {
    const id = uuidv7(at, (bytes) => Uint8Array.from({ length: bytes }, () => chance() * 256))
    const from = author === YOUTH ? device : 'server'
    events.push({ id, at: stamp(at), device: from, author, kind, v: 1, body })
    return id
  }
  const field = (at: number, path: string, value: BodyOf<'field.set'>['value']) =>
    write('field.set', at, { path, value })
  const began = lastSeen < joined
  const seen = now - lastSeen * DAY - 7 * HOUR
  const since = now - joined * DAY + HOUR

  if (began && place % 4 === 1) {
    field(since, DIAGNOSIS_FIELDS.reading, place % 8 === 1 ? 'aloud' : 'alone')
    field(since + 1000, DIAGNOSIS_FIELDS.means, place % 12 === 5 ? ['wifi'] : ['data'])
    field(since + 2000, DIAGNOSIS_FIELDS.email, place % 3 === 0 ? 'hard' : 'easy')
    field(since + 3000, DIAGNOSIS_FIELDS.shared, true)
  }
  if (began && place % 6 === 2) writeCv(field, seen - 2 * HOUR, place)
  if (began && place % 3 === 2) writeApplications(field, seen - HOUR, place)
  if (place % 5 < 3 && joined > 6) {
    const { days, ...said } = OBJECTIVES[place % OBJECTIVES.length]!
    const objective = `demo-objective-${place}`
    const due = new Date(now + (days - (place % 7)) * DAY).toISOString().slice(0, 10)
    write('objective.set', now - 5 * DAY, { objective, ...said, due, from: adviser.name }, adviser.id)
    if (began && place % 3 === 0) write('objective.done', Math.max(seen, now - 4 * DAY), { objective })
    if (began && place % 9 === 0) {
      write('objective.validated', now - DAY, { objective, words: 'Bravo !', from: adviser.name }, adviser.id)
    }
  }
  if (place % 7 === 3) {
    const text = 'Bonjour ! Comment ça avance de ton côté ?'
    write('message.sent', now - 3 * DAY, { text, from: adviser.name }, adviser.id)
    if (began) {
      write('message.read', now - 2 * DAY, { until: stamp(now - 3 * DAY) })
      write('message.written', now - (lastSeen + 1) * 5 * HOUR, { text: WRITTEN[place % WRITTEN.length]! })
    }
  }
  return events.filter(({ at }) => at <= stamp(now)).sort((a, b) => (a.at < b.at ? -1 : 1))
}

type Field = (at: number, path: string, value: BodyOf<'field.set'>['value']) => void

/** A short CV, half of them gone through to the end; addresses and numbers that belong to nobody. */
function writeCv(field: Field, at: number, place: number): void {
  const values: Record<string, BodyOf<'field.set'>['value']> = {
    'profile.city': 'Démonville',
    'profile.email': place % 4 === 0 ? 'bogoss-du-76@demo.example' : 'prenom.nom@demo.example',
    'profile.phone': '06 39 98 00 00',
    'experiences.stage-garage.title': 'Stage de mécanique',
    'experiences.stage-garage.employer': 'Garage Exemple',
    'experiences.stage-garage.start': '2026-03',
    'experiences.stage-garage.end': '2026-04',
    'experiences.stage-garage.tasks': ['Changer des pneus', 'Accueillir les clients'],
    'experiences.stage-garage.sort': 'placement',
    'education.cap.title': 'CAP Maintenance des véhicules',
    'education.cap.school': 'Lycée Modèle',
    'skills.s1.name': 'Travailler en équipe',
    'cvs.first.job': 'Apprenti mécanicien',
    'cvs.first.summary': 'Motivé et ponctuel, je cherche un contrat d’apprentissage.',
    'cvs.first.step': place % 4 === 2 ? 'metier' : 'fini',
    [SHARED_FIELDS.cv]: true,
  }
  for (const [index, [path, value]] of Object.entries(values).entries()) field(at + index * 1000, path, value)
}

const EMPLOYERS = ['Garage Exemple', 'Boulangerie Modèle', 'Hôtel Démo', 'Supermarché Fictif'] as const
const STATES = ['sent', 'reminded', 'interview', 'no', 'yes'] as const

/** Two or three applications, shown to the adviser; employers that don't exist. */
function writeApplications(field: Field, at: number, place: number): void {
  const values = EMPLOYERS.slice(0, 2 + (place % 2)).flatMap((employer, index) => {
    const sent = new Date(at - (3 + 5 * index) * DAY).toISOString().slice(0, 10)
    const writes = applicationWrites(`demo-${index}`, {
      employer,
      job: index === 0 ? 'Apprentissage' : 'Stage',
      way: index === 0 ? 'mail' : 'hand',
      day: sent,
      state: index === 0 ? 'sent' : STATES[(place + index) % STATES.length]!,
    })
    return writes
  })
  for (const [index, { path, value }] of values.entries()) field(at + index * 1000, path, value)
  field(at + 60_000, SHARED_FIELDS.applications, true)
}
