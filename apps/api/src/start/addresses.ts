import { networkInterfaces } from 'node:os'

/** This machine's addresses on its local networks, private ones first. */
export function lanAddresses(): string[] {
  return Object.values(networkInterfaces())
    .flatMap((entries) => entries ?? [])
    .filter(
      ({ family, internal, address }) => family === 'IPv4' && !internal && !address.startsWith('169.254.'),
    )
    .map(({ address }) => address)
    .sort((a, b) => rank(a) - rank(b))
}

/** Home and office networks come before those of containers and tunnels. */
function rank(address: string): number {
  return ['192.168.', '10.'].findIndex((start) => address.startsWith(start)) >>> 0
}

export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host.startsWith('127.')
}
