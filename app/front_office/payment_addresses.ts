import type { HttpContext } from '@adonisjs/core/http'
import { originOf } from '#shared/pages/origin_of'
import { paths } from '#front_office/paths'

/** Where the provider sends the browser back, and what it calls when it has an outcome. */
export function paymentAddresses(ctx: HttpContext) {
  return (payment: { id: string }) => ({
    returnTo: new URL(`${paths.payment(payment)}/retour`, originOf(ctx)).href,
    notify: new URL('/paiements/notification', originOf(ctx)).href,
  })
}
