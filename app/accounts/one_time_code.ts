import { Secret, TOTP } from 'otpauth'
import { now } from '#shared/clock'

/** RFC 6238 as every application knows it: SHA-1, six digits, thirty seconds. */
const SECONDS = 30
/** A telephone's clock may be so many steps early or late. */
const DRIFT = 1

/** What an application and the platform share: 160 bits in base32 (RFC 4226, § 4). */
export function newSecret(): string {
  return new Secret({ size: 20 }).base32
}

/** The address behind the QR code: who the code is for, and whose account it opens. */
export function enrolmentUri(
  secret: string,
  { issuer, label }: { issuer: string; label: string }
): string {
  return totp(secret, { issuer, label }).toString()
}

/**
 * Which thirty seconds, counted since 1970, a code stands for; `null` when it is none of those around now.
 *
 * @param code six digits
 */
export function stepOfCode(secret: string, code: string): number | null {
  const timestamp = now().toMillis()
  const delta = totp(secret).validate({ token: code, window: DRIFT, timestamp })
  return delta === null ? null : Math.floor(timestamp / (SECONDS * 1000)) + delta
}

function totp(secret: string, names: { issuer?: string; label?: string } = {}): TOTP {
  return new TOTP({
    ...names,
    secret: Secret.fromBase32(secret),
    algorithm: 'SHA1',
    digits: 6,
    period: SECONDS,
  })
}
