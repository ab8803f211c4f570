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
