import type { HttpContext } from '@adonisjs/core/http'
import { originOf } from '#front_office/origin_of'

/** Where the session keeps an `IdentityFlow` between leaving for the provider and coming back. */
export const FLOW_KEY = 'identity_flow'

/** What signing out at the provider takes: `{ token, state }`. */
export const SIGN_OUT_KEY = 'identity_sign_out'

/** Where the provider sends a citizen back who identified himself; declared there for each host of the town. */
export function returnAddress(ctx: HttpContext): string {
  return addressOf(ctx, '/connexion/identite/retour')
}

/** Where the provider sends a citizen back who signed out. */
export function signedOutAddress(ctx: HttpContext): string {
  return addressOf(ctx, '/deconnexion/retour')
}

/** On the host that the browser is on, for its session is there. */
function addressOf(ctx: HttpContext, path: string): string {
  return new URL(path, originOf(ctx)).href
}
