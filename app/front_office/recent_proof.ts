import type { HttpContext } from '@adonisjs/core/http'
import { now } from '#shared/clock'

/** Where somebody who is signed in proves again that it is he. */
export const PROOF_PAGE = '/compte/confirmation'

const SESSION_KEY = 'proven_at'
const RETURN_KEY = 'after_proof'
const MINUTES = 10

/** Who is there has just proven his account: by signing in, or by giving his password again. */
export function markProven({ session }: HttpContext) {
  session.put(SESSION_KEY, now().toISO())
}

/** Long after somebody signed in, another one may sit there: what opens the account to others asks for a recent proof. */
export function isProvenRecently({ session }: HttpContext): boolean {
  const provenAt: unknown = session.get(SESSION_KEY)
  const tooOld = now().minus({ minutes: MINUTES }).toISO() ?? ''
  return typeof provenAt === 'string' && provenAt > tooOld
}

/** Sends him to prove it, and then back to a page of ours. */
export function askForProof(ctx: HttpContext, returnTo: string) {
  const { response, session } = ctx
  comeBackTo(ctx, returnTo)
  session.flash('info', 'Confirmez votre mot de passe pour continuer.')
  return response.redirect().status(303).toPath(PROOF_PAGE)
}

/** Once it is proven, he comes back to this page. */
export function comeBackTo({ session }: HttpContext, path: string) {
  session.put(RETURN_KEY, path)
}

/** Where he was going; « Mon foyer » when he came by himself. */
export function pullReturn({ session }: HttpContext): string {
  const path: unknown = session.pull(RETURN_KEY)
  return typeof path === 'string' ? path : '/compte'
}
