import { ROUTES } from '@trousseau/contract'
import { phoneEvent, type Person, type Trial } from '../app.fixture.ts'

const PAIR = ['id', 'structure', 'tutor', 'mentee', 'made_by', 'made_at', 'needs_approval']

/**
 * Tutoring in both houses of a town: in the north a pair that waits for its second approval, with a held message, a
 * report and a measure about its mentee, the youth « north »; in the south another pair.
 */
export async function tutoringOf(
  trial: Trial,
  { tutor, newcomer, message }: { tutor: Person; newcomer: Person; message: string },
): Promise<{ pair: string; report: string; measure: string; otherPair: string }> {
  const { database, clock, north, south } = trial
  const now = clock.now
  await trial.sync(north.youth, {
    epoch: null,
    cursor: 0,
    events: [phoneEvent('charter.signed', { words: 'Aider sans juger', minor: false })],
  })
  for (const id of ['tutor-south', 'mentee-south']) {
    await database.insert(
      'accounts',
      ['id', 'structure', 'adviser', 'first_name', 'joined_at'],
      [[id, south.structure, south.adviser.id, `Jeune ${id}`, now]],
    )
    await database.transaction((tx) => trial.app.services.store.begin(tx, id, []))
  }
  for (const id of [tutor.id, 'tutor-south'])
    await database.insert(
      'tutoring_people',
      ['account', 'band', 'judged', 'judged_at', 'wanted_at'],
      [[id, 'adult', 'confirmed', now, null]],
    )
  await database.insert(
    'tutoring_people',
    ['account', 'band', 'wanted_at'],
    [
      [newcomer.id, 'adult', now],
      ['mentee-south', 'adult', now],
    ],
  )
  await database.insert('pairs', PAIR, [
    ['pair-north', north.structure, tutor.id, north.youth.id, north.adviser.id, now, 1],
    ['pair-south', south.structure, 'tutor-south', 'mentee-south', south.adviser.id, now, 0],
  ])
  await database.insert(
    'pair_messages',
    ['pair', 'id', 'sender', 'words', 'received_at', 'state', 'found'],
    [['pair-north', message, 'tutor', 'Appelle-moi', now, 'held', '[{"kind":"phone","found":"06"}]']],
  )
  await database.insert(
    'pair_reports',
    ['id', 'structure', 'pair', 'about', 'role', 'why', 'snapshot', 'reported_at'],
    [['report-north', north.structure, 'pair-north', tutor.id, 'tutor', 'contact', '[]', now]],
  )
  const taken = await trial.ask(ROUTES.takeMeasure, {
    as: north.adviser,
    youth: north.youth.id,
    body: { measure: 'warned', reason: 'Propos déplacés' },
  })
  return {
    pair: 'pair-north',
    report: 'report-north',
    measure: taken.json<{ id: string }>().id,
    otherPair: 'pair-south',
  }
}
