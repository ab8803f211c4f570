import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'

const b64 = (bytes: Buffer) => bytes.toString('base64url')
const sha256 = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest()

/** A passkey held in memory: signs as an authenticator that checked its owner, for one site. */
export function softAuthenticator(host: string, origin: string) {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const id = randomBytes(16)
  const jwk = publicKey.export({ format: 'jwk' })
  let counter = 0
  const clientData = (type: string, challenge: string, from = origin) =>
    Buffer.from(JSON.stringify({ type, challenge, origin: from, crossOrigin: false }))
  const head = (flags: number) => {
    const count = Buffer.alloc(4)
    count.writeUInt32BE(++counter)
    return Buffer.concat([sha256(host), Buffer.from([flags]), count])
  }
  const credential = { id: b64(id), rawId: b64(id), type: 'public-key', clientExtensionResults: {} }
  return {
    make(challenge: string, from?: string) {
      const key = Buffer.concat([
        Buffer.from('a5010203262001215820', 'hex'),
        Buffer.from(jwk.x!, 'base64url'),
        Buffer.from('225820', 'hex'),
        Buffer.from(jwk.y!, 'base64url'),
      ])
      const data = Buffer.concat([head(0x45), Buffer.alloc(16), Buffer.from([0, id.length]), id, key])
      const attestationObject = Buffer.concat([
        // CBOR of {fmt: 'none', attStmt: {}, authData: <bytes>}
        Buffer.from('a363666d74646e6f6e656761747453746d74a0686175746844617461', 'hex'),
        Buffer.from([0x58, data.length]),
        data,
      ])
      return {
        ...credential,
        response: {
          clientDataJSON: b64(clientData('webauthn.create', challenge, from)),
          attestationObject: b64(attestationObject),
        },
      }
    },
    use(challenge: string, { from = origin, flags = 0x05 } = {}) {
      const data = head(flags)
      const said = clientData('webauthn.get', challenge, from)
      const signature = sign('sha256', Buffer.concat([data, sha256(said)]), privateKey)
      return {
        ...credential,
        response: { clientDataJSON: b64(said), authenticatorData: b64(data), signature: b64(signature) },
      }
    },
  }
}
