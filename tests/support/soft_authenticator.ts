import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto'

const USER_PRESENT = 0x01
const USER_VERIFIED = 0x04
const NEW_CREDENTIAL = 0x40

/** What a test lies about. */
interface Ceremony {
  origin: string
  /** The host that the key is made for, or used on; that of the origin unless said otherwise. */
  host?: string
  /** Whether the device made sure who holds it. */
  isVerified?: boolean
}

type Options = { challenge: string; user?: { id: string } }

/** A device that keeps one passkey, in software: it signs what it is asked, as WebAuthn says, truthfully or not. */
export class SoftAuthenticator {
  counter = 0
  readonly credentialId = randomBytes(32)
  #key: { publicKey: KeyObject; privateKey: KeyObject }
  #user = ''

  constructor() {
    this.#key = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  }

  /** `navigator.credentials.create()`, as posted. */
  create({ challenge, user }: Options, ceremony: Ceremony): string {
    this.#user = user?.id ?? ''
    const { x, y } = this.#key.publicKey.export({ format: 'jwk' })
    const cose = new Map<number, unknown>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, Buffer.from(x ?? '', 'base64url')],
      [-3, Buffer.from(y ?? '', 'base64url')],
    ])
    const length = Buffer.alloc(2)
    length.writeUInt16BE(this.credentialId.length)
    const attested = Buffer.concat([Buffer.alloc(16), length, this.credentialId, cbor(cose)])
    const authData = this.#authenticatorData(ceremony, NEW_CREDENTIAL, attested)
    const attestation = new Map<string, unknown>([
      ['fmt', 'none'],
      ['attStmt', new Map()],
      ['authData', authData],
    ])
    return this.#posted({
      clientDataJSON: clientData('webauthn.create', challenge, ceremony),
      attestationObject: cbor(attestation).toString('base64url'),
    })
  }

  /** `navigator.credentials.get()`, as posted. */
  get({ challenge }: Options, ceremony: Ceremony): string {
    const authData = this.#authenticatorData(ceremony)
    const clientDataJSON = clientData('webauthn.get', challenge, ceremony)
    const signed = Buffer.concat([authData, sha256(Buffer.from(clientDataJSON, 'base64url'))])
    return this.#posted({
      clientDataJSON,
      authenticatorData: authData.toString('base64url'),
      signature: sign('sha256', signed, this.#key.privateKey).toString('base64url'),
      userHandle: this.#user,
    })
  }

  #authenticatorData(
    { origin, host = new URL(origin).hostname, isVerified = true }: Ceremony,
    flags = 0,
    more = Buffer.alloc(0)
  ): Buffer {
    const counter = Buffer.alloc(4)
    counter.writeUInt32BE(this.counter)
    const flag = USER_PRESENT | (isVerified ? USER_VERIFIED : 0) | flags
    return Buffer.concat([sha256(host), Buffer.from([flag]), counter, more])
  }

  #posted(response: Record<string, string>): string {
    const id = this.credentialId.toString('base64url')
    return JSON.stringify({
      id,
      rawId: id,
      type: 'public-key',
      clientExtensionResults: {},
      response,
    })
  }
}

function clientData(type: string, challenge: string, { origin }: Ceremony): string {
  return Buffer.from(JSON.stringify({ type, challenge, origin })).toString('base64url')
}

function sha256(content: string | Buffer): Buffer {
  return createHash('sha256').update(content).digest()
}

/** The little of CBOR (RFC 8949) that WebAuthn needs. */
function cbor(value: unknown): Buffer {
  if (typeof value === 'number') return value < 0 ? head(1, -1 - value) : head(0, value)
  if (typeof value === 'string') return Buffer.concat([head(3, value.length), Buffer.from(value)])
  if (Buffer.isBuffer(value)) return Buffer.concat([head(2, value.length), value])
  const entries = [...(value as Map<unknown, unknown>)]
  return Buffer.concat([head(5, entries.length), ...entries.flat().map(cbor)])
}

function head(major: number, length: number): Buffer {
  if (length < 24) return Buffer.from([(major << 5) | length])
  if (length < 256) return Buffer.from([(major << 5) | 24, length])
  return Buffer.from([(major << 5) | 25, length >> 8, length & 0xff])
}
