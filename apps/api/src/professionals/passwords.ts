import { PASSWORD_LENGTH } from '@trousseau/contract'

/** argon2id as OWASP advises: 19 MiB, two passes, one lane; loaded when first needed. */
export const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export async function hashPassword(password: string): Promise<string> {
  const { hash } = await import('@node-rs/argon2')
  return hash(password, COST)
}

let decoy: Promise<string> | undefined

/** Checks a password; without a hash (nobody has that address) it works as long, and says no. */
export async function checkPassword(hash: string | undefined, password: string): Promise<boolean> {
  const { verify } = await import('@node-rs/argon2')
  const matches = await verify(hash ?? (await (decoy ??= hashPassword('nobody has this one'))), password)
  return matches && hash !== undefined
}

/** What a French office types first, and no list of the world's commonest passwords holds. */
const COMMON =
  /^(.*(azerty|qwerty|qsdfgh|motdepasse|password|bonjour|soleil|123456|654321|abcdef|iloveyou|jetaime|missionlocale|trousseau).*)$/

/**
 * Why a password is refused, in French; undefined when it is good. `about`: what anyone knows of the person.
 * The commonest passwords are read from a list of 49,000 that is on this machine: nothing is asked of anyone.
 */
export async function weaknessOf(password: string, about: readonly string[]): Promise<string | undefined> {
  if (password.length < PASSWORD_LENGTH)
    return `Il faut au moins ${PASSWORD_LENGTH} caractères. Quatre mots sans rapport entre eux tiennent bien.`
  const plain = simplified(password)
  if (new Set(plain).size < 6) return 'Ce mot de passe répète trop les mêmes caractères.'
  const known = about.flatMap((text) => simplified(text).match(/[a-z]{4,}/g) ?? [])
  const left = known.reduce((rest, word) => rest.replaceAll(word, ''), plain)
  if (left.length < 8)
    return 'Ce mot de passe ressemble trop à votre nom, à votre adresse ou à votre structure.'
  const common = COMMON.exec(left.replace(/[^a-z0-9]/g, ''))?.[2]
  if ((common && left.length - common.length < 8) || (await isListed(plain)))
    return 'Ce mot de passe fait partie de ceux que l’on essaie en premier. Quatre mots sans rapport entre eux tiennent mieux.'
  return undefined
}

let listed: Promise<ReadonlySet<string>> | undefined

/** Whether a list of common passwords holds it, said twice, or dressed with a year or a few figures and signs. */
async function isListed(plain: string): Promise<boolean> {
  const list = await (listed ??= readList())
  const half = plain.slice(0, plain.length / 2)
  const bare = plain.replace(/^[^a-z]+|[^a-z]+$/g, '')
  const dateless = plain.replace(/[^a-z0-9]*(19|20)\d\d[^a-z0-9]*$/, '')
  return (
    list.has(plain) ||
    list.has(dateless) ||
    (half.repeat(2) === plain && list.has(half)) ||
    (plain.length - bare.length < 8 && list.has(bare))
  )
}

async function readList(): Promise<ReadonlySet<string>> {
  const { dictionary } = await import('@zxcvbn-ts/language-common')
  return new Set(dictionary['passwords-common'])
}

/** Lower case, without accents, and with letters for the figures people write in their place. */
function simplified(text: string): string {
  return text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('@', 'a')
}
