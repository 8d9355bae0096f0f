import type { HttpContext } from '@adonisjs/core/http'
import { publicAddress } from '#shared/pages/public_address'
import { paths } from '#front_office/paths'

/** Where the provider sends the browser back, and what it calls when it has an outcome. */
export function paymentAddresses(ctx: HttpContext) {
  return (payment: { id: string }) => ({
    returnTo: publicAddress(ctx, `${paths.payment(payment)}/retour`),
    notify: publicAddress(ctx, '/paiements/notification'),
  })
}
