import type { HttpContext } from '@adonisjs/core/http'
import { E_PASSKEY_NOT_PROVEN } from '#accounts/errors'
import {
  passkeyChallenge,
  spendChallenge,
  type PasskeyChallenge,
} from '#accounts/passkey_challenge'
import type { RelyingParty } from '#accounts/relying_party'
import { originOf } from '#shared/pages/origin_of'

const SESSION_KEY = 'passkey_challenge'

/** Whom a passkey belongs to: the town, on the very host that the browser is on. */
export function relyingPartyOf(ctx: HttpContext): RelyingParty {
  const origin = originOf(ctx)
  return { origin, host: new URL(origin).hostname, name: ctx.authority.displayTitle }
}

/** Hands to the browser what it is to sign, and remembers it. */
export function askToSign(
  { response, session }: HttpContext,
  purpose: PasskeyChallenge['purpose'],
  options: { challenge: string }
) {
  session.put(SESSION_KEY, passkeyChallenge(options.challenge, purpose))
  response.header('Cache-Control', 'no-store')
  return response.json(options)
}

/**
 * What was to be signed; it is forgotten before it is looked at, so that one question takes one answer.
 *
 * @throws E_PASSKEY_NOT_PROVEN
 */
export function pullChallenge(
  { session }: HttpContext,
  purpose: PasskeyChallenge['purpose']
): Promise<string> {
  return spendChallenge(session.pull(SESSION_KEY) as PasskeyChallenge | undefined, purpose)
}

/**
 * What the browser answered, posted as a field of a plain form. Its shape is verified with its signature.
 *
 * @throws E_PASSKEY_NOT_PROVEN when it is no answer of a browser at all
 */
export function postedAnswer<T extends { id: string; response: object }>({
  request,
}: HttpContext): T {
  const answer = parse(request.input('credential'))
  if (typeof answer?.id !== 'string' || typeof answer.response !== 'object' || !answer.response) {
    throw new E_PASSKEY_NOT_PROVEN()
  }
  return answer as T
}

function parse(text: unknown): { id?: unknown; response?: unknown } | null {
  try {
    const value: unknown = JSON.parse(String(text))
    return typeof value === 'object' ? value : null
  } catch {
    return null
  }
}
