import { showCode } from '@trousseau/contract'
import { renderUnicodeCompact } from 'uqr'
import { ADMIN, ADVISERS, PASSWORD } from '../demo/cast.ts'

export interface Opened {
  port: number
  /** Addresses on the local network; none when only this machine is served. */
  lan: readonly string[]
  secure: boolean
  /** First bytes of the certificate's fingerprint, when it is our own. */
  fingerprint?: string
  demo: boolean
  missing: readonly string[]
}

/** What is printed when the server is open, in French: where to go, and with what. */
export function banner({ port, lan, secure, fingerprint, demo, missing }: Opened): string {
  const scheme = secure ? 'https' : 'http'
  const local = `${scheme}://localhost:${port}`
  const lines = ['', '  Trousseau est ouvert.', '', `  Jeunes      ${local}/`, `  Conseillers ${local}/pro/`]
  const near = lan[0] === undefined ? undefined : `${scheme}://${lan[0]}:${port}/`
  for (const address of lan) lines.push(`  Réseau      ${scheme}://${address}:${port}/`)
  if (missing.length > 0)
    lines.push('', `  Pas encore construit : ${missing.join(', ')} (« npm start » le fait).`)
  if (demo) {
    lines.push('', '  Démonstration (personnes inventées)')
    for (const { email } of ADVISERS) lines.push(`    conseiller  ${email} / ${PASSWORD}`)
    lines.push(`    admin       ${ADMIN.email} / ${PASSWORD}`)
    for (const { code, name } of ADVISERS) lines.push(`    code jeune  ${showCode(code)}  (${name})`)
  }
  if (near) {
    lines.push('', '  Depuis un téléphone du même réseau :', '')
    lines.push(
      ...renderUnicodeCompact(near, { border: 2 })
        .split('\n')
        .map((line) => `  ${line}`),
      '',
    )
    if (secure) {
      lines.push(
        '  Le téléphone dira d’abord « Votre connexion n’est pas privée » : le certificat est fait ici.',
        '  Touchez « Paramètres avancés », puis « Continuer vers le site ».',
        `  Il commence par ${fingerprint}.`,
      )
    } else {
      lines.push(
        '  En http, un téléphone voit les pages, mais ne peut ni rejoindre, ni garder l’appli hors ligne.',
        '  Pour cela : npm start -- --lan',
      )
    }
  }
  return `${lines.join('\n')}\n`
}
