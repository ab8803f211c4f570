import { X509Certificate } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const DAY = 24 * 3600_000

/** Reads the certificate of the data folder; made when there is none, when it ends soon or misses an address. */
export async function ownCertificate(
  folder: string,
  addresses: readonly string[],
): Promise<{ key: string; cert: string; fingerprint: string }> {
  const keyFile = join(folder, 'lan-key.pem')
  const certFile = join(folder, 'lan-cert.pem')
  if (existsSync(keyFile) && existsSync(certFile)) {
    const cert = readFileSync(certFile, 'utf8')
    if (fits(cert, addresses)) return { key: readFileSync(keyFile, 'utf8'), cert, fingerprint: printOf(cert) }
  }
  const { generate } = await import('selfsigned')
  const pems = await generate([{ name: 'commonName', value: 'Trousseau' }], {
    keyType: 'ec',
    notAfterDate: new Date(Date.now() + 365 * DAY),
    extensions: [
      { name: 'basicConstraints', cA: false },
      { name: 'keyUsage', digitalSignature: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: [
          { type: 2, value: 'localhost' },
          ...['127.0.0.1', ...addresses].map((ip) => ({ type: 7 as const, ip })),
        ],
      },
    ],
  })
  writeFileSync(keyFile, pems.private, { mode: 0o600 })
  writeFileSync(certFile, pems.cert, { mode: 0o600 })
  return { key: pems.private, cert: pems.cert, fingerprint: printOf(pems.cert) }
}

function fits(cert: string, addresses: readonly string[]): boolean {
  const { validToDate, checkIP } = bound(new X509Certificate(cert))
  return validToDate.getTime() > Date.now() + 30 * DAY && addresses.every((address) => checkIP(address))
}

function bound(certificate: X509Certificate) {
  return {
    validToDate: certificate.validToDate,
    checkIP: (address: string) => certificate.checkIP(address) !== undefined,
  }
}

function printOf(cert: string): string {
  return new X509Certificate(cert).fingerprint256.slice(0, 23)
}
