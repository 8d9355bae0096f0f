import { now } from '#shared/clock'
import { spendOne } from '#accounts/attempts'
import { E_PASSKEY_NOT_PROVEN, E_TOO_MANY_ATTEMPTS } from '#accounts/errors'

/** What a browser is asked to sign; its session keeps it meanwhile. */
export interface PasskeyChallenge {
  challenge: string
  purpose: 'add' | 'sign_in'
  askedAt: string
}

/** Time to look for one's telephone. */
const MINUTES = 5

export function passkeyChallenge(
  challenge: string,
  purpose: PasskeyChallenge['purpose']
): PasskeyChallenge {
  return { challenge, purpose, askedAt: now().toISO() ?? '' }
}

/**
 * Uses a challenge up. A cookie that was copied before knows it still: that it was used is written down for
 * longer than it is valid.
 *
 * @throws E_PASSKEY_NOT_PROVEN when there is none, for another purpose, too old, or used already
 */
export async function spendChallenge(
  kept: PasskeyChallenge | null | undefined,
  purpose: PasskeyChallenge['purpose']
): Promise<string> {
  const tooOld = now().minus({ minutes: MINUTES }).toISO() ?? ''
  if (kept?.purpose !== purpose || kept.askedAt <= tooOld) throw new E_PASSKEY_NOT_PROVEN()
  try {
    await spendOne('passkey_challenge', kept.challenge, 1)
  } catch (error) {
    if (error instanceof E_TOO_MANY_ATTEMPTS) throw new E_PASSKEY_NOT_PROVEN()
    throw error
  }
  return kept.challenge
}
