import type { HttpContext } from '@adonisjs/core/http'
import {
  E_IDENTITY_NOT_PROVEN,
  type IdentityAudience,
  type IdentityFlow,
  type IdentityProvider,
  type ProvenIdentity,
} from '#kernel/contracts/identity_provider'
import { now } from '#shared/clock'
import { originOf } from '#shared/pages/origin_of'

/** An identity that was proven and opens no account yet: its owner says which one, or lets it go. */
export interface PendingIdentity extends ProvenIdentity {
  provider: string
  provenAt: string
}

const MINUTES = 20

/**
 * Off to the provider.
 *
 * @param returnPath where it sends the browser back to; declared there for each host of the town
 * @returns where to send the browser
 * @throws E_IDENTITY_UNAVAILABLE
 */
export async function leaveForProvider(
  ctx: HttpContext,
  provider: IdentityProvider,
  returnPath: string
): Promise<string> {
  const { url, flow } = await provider.begin(addressOf(ctx, returnPath))
  ctx.session.put(flowKey(provider.audience), flow)
  return url
}

/**
 * Back from the provider. The flow is forgotten before it is looked at: one departure, one return.
 *
 * @throws E_IDENTITY_DECLINED, E_IDENTITY_NOT_PROVEN, E_IDENTITY_UNAVAILABLE
 */
export async function comeBackFromProvider(
  ctx: HttpContext,
  provider: IdentityProvider,
  returnPath: string
): Promise<ProvenIdentity> {
  const flow = ctx.session.pull(flowKey(provider.audience)) as IdentityFlow | undefined
  if (!flow) throw new E_IDENTITY_NOT_PROVEN()
  const returned = new URL(addressOf(ctx, returnPath))
  returned.search = ctx.request.parsedUrl.query
  return provider.complete(returned, flow)
}

export function keepIdentity(
  { session }: HttpContext,
  { audience, key }: IdentityProvider,
  identity: ProvenIdentity
) {
  session.put(pendingKey(audience), { ...identity, provider: key, provenAt: now().toISO() })
}

/** `null` when there is none, or when it was proven so long ago that somebody else may sit there. */
export function pendingIdentity(
  { session }: HttpContext,
  audience: IdentityAudience
): PendingIdentity | null {
  const pending = session.get(pendingKey(audience)) as PendingIdentity | undefined
  const tooOld = now().minus({ minutes: MINUTES }).toISO()
  return pending && pending.provenAt > tooOld ? pending : null
}

export function forgetIdentity({ session }: HttpContext, audience: IdentityAudience) {
  session.forget(pendingKey(audience))
}

/** The address on the host that the browser is on, for its session is there. */
export function addressOf(ctx: HttpContext, path: string): string {
  return new URL(path, originOf(ctx)).href
}

/** One session serves both offices: what is begun in one is not ended in the other. */
function flowKey(audience: IdentityAudience): string {
  return `${audience}_identity_flow`
}

function pendingKey(audience: IdentityAudience): string {
  return `${audience}_pending_identity`
}
