/** argon2id as OWASP advises: 19 MiB, two passes, one lane; loaded when first needed. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

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

/** Twelve characters are asked for by the contract; these are what makes twelve of them weak. */
const COMMON =
  /^(.*(azerty|qwerty|qsdfgh|motdepasse|password|bonjour|soleil|123456|654321|abcdef|iloveyou|jetaime|missionlocale|trousseau).*)$/

/**
 * Why a password is refused, in French; undefined when it is good. `about`: what anyone knows of the person.
 */
export function weaknessOf(password: string, about: readonly string[]): string | undefined {
  const plain = simplified(password)
  if (new Set(plain).size < 6) return 'Ce mot de passe répète trop les mêmes caractères.'
  const known = about.flatMap((text) => simplified(text).match(/[a-z]{4,}/g) ?? [])
  const left = known.reduce((rest, word) => rest.replaceAll(word, ''), plain)
  if (left.length < 8)
    return 'Ce mot de passe ressemble trop à votre nom, à votre adresse ou à votre structure.'
  const common = COMMON.exec(left.replace(/[^a-z0-9]/g, ''))?.[2]
  if (common && left.length - common.length < 8)
    return 'Ce mot de passe fait partie de ceux que l’on essaie en premier. Quatre mots sans rapport entre eux tiennent mieux.'
  return undefined
}

/** Lower case, without accents, and with letters for the figures people write in their place. */
function simplified(text: string): string {
  return text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('@', 'a')
}
