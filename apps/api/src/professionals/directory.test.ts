import { ROUTES } from '@trousseau/contract'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openTrial, type Trial } from '../app.fixture.ts'
import { openDirectory, type TrialDirectory } from './directory.fixture.ts'

const HOST = 'localhost:8765'
const RETURN = `http://${HOST}${ROUTES.directoryReturn.path}`

describe('signing in through the structure’s directory', () => {
  let trial: Trial
  let directory: TrialDirectory
  beforeEach(async () => {
    directory = await openDirectory(RETURN)
    trial = await openTrial({ directory })
  })
  afterEach(async () => {
    await trial.close()
    await directory.close()
  })

  async function start() {
    const answer = await trial.ask(ROUTES.directoryStart, { headers: { host: HOST } })
    const [cookie] = answer.cookies
    return { address: answer.headers.location!, cookie: `${cookie!.name}=${cookie!.value}`, kept: cookie! }
  }
  async function comeBack(address: string, cookie: string) {
    const { pathname, search } = new URL(address)
    return trial.app.inject({ url: pathname + search, headers: { host: HOST, cookie } })
  }
  async function signIn(login: string) {
    const { address, cookie } = await start()
    return comeBack(await directory.walk(address, login), cookie)
  }
  const whoIs = async (answer: Awaited<ReturnType<typeof signIn>>) => {
    const session = answer.cookies.find(({ name }) => name === '__Host-pro')!
    const cookie = `${session.name}=${session.value}`
    return (await trial.ask(ROUTES.me, { as: { id: '', cookie } })).json<{ id?: string }>().id
  }

  it('opens the session of whose verified address has an account', async () => {
    expect((await trial.ask(ROUTES.ways)).json()).toEqual({ directory: 'l’annuaire d’essai' })
    const answer = await signIn('north')
    expect(answer.headers.location).toBe('/pro/')
    expect(await whoIs(answer)).toBe('adviser-north')
  })

  it('then knows them by who they are there, whatever their address becomes', async () => {
    await signIn('north')
    await trial.database.run(
      "update professionals set email = 'autre@test.example' where id = 'adviser-north'",
    )
    expect(await whoIs(await signIn('north'))).toBe('adviser-north')
    // The address now belongs to somebody else there: it opens nothing that is bound already.
    await trial.database.run(
      "update professionals set email = 'south2@test.example' where id = 'adviser-north'",
    )
    expect((await signIn('south2')).headers.location).toBe('/pro/connexion?annuaire=inconnu')
  })

  it('makes no account, and takes no address that was not verified', async () => {
    expect((await signIn('nobody')).headers.location).toBe('/pro/connexion?annuaire=inconnu')
    await trial.database.run(
      "update professionals set email = 'unverified@test.example' where id = 'adviser-north'",
    )
    expect((await signIn('unverified')).headers.location).toBe('/pro/connexion?annuaire=inconnu')
    expect(await trial.database.rows('select 1 from professionals')).toHaveLength(2)
  })

  it('asks for the second factor that is due all the same', async () => {
    await trial.database.run("update professionals set role = 'admin' where id = 'adviser-north'")
    const answer = await signIn('north')
    expect(answer.headers.location).toBe('/pro/connexion?etape=enrol')
    expect(await whoIs(answer)).toBeUndefined()
  })

  it('refuses an answer brought by another browser, altered or used already', async () => {
    const one = await start()
    const back = await directory.walk(one.address, 'north')
    const refused = '/pro/connexion?annuaire=refus'
    expect((await comeBack(back, '')).headers.location).toBe(refused)
    expect((await comeBack(back, (await start()).cookie)).headers.location).toBe(refused)
    expect((await comeBack(back.replace(/code=[^&]+/, 'code=autre'), one.cookie)).headers.location).toBe(
      refused,
    )
    const two = await start()
    const used = await directory.walk(two.address, 'north')
    expect((await comeBack(used, two.cookie)).headers.location).toBe('/pro/')
    expect((await comeBack(used, two.cookie)).headers.location).toBe(refused)
  })

  it('keeps what ties both ends in a cookie no script and no other site reads', async () => {
    expect((await start()).kept).toMatchObject({ httpOnly: true, secure: true, sameSite: 'Lax', path: '/' })
  })
})
