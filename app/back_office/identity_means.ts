import type { HttpContext } from '@adonisjs/core/http'
import { owesSignOut } from '#accounts/identity_sign_out'
import { identityButton } from '#accounts/queries/identity_provider'
import { paths } from '#back_office/paths'

/** What the sign-in page of agents says of their identity provider: the way to it, and out of it for whoever was refused. */
export async function identityMeans(ctx: HttpContext) {
  const button = await identityButton('agents')
  return {
    identity: button && { ...button, href: paths.identity },
    identitySignOut: button && owesSignOut(ctx, 'agents') ? paths.identitySignOut : null,
  }
}
