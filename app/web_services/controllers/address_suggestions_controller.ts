import type { HttpContext } from '@adonisjs/core/http'
import limiter from '@adonisjs/limiter/services/main'
import { E_ADDRESSES_UNAVAILABLE } from '#kernel/contracts/address_book'
import { suggestAddresses } from '#authorities/queries/suggest_addresses'
import { attempt } from '#shared/pages/attempt'

/** Somebody types an address in some twenty requests; the computers of a library share one network address. */
const PER_MINUTE = 120

/** Addresses for the search above the fields of an address. The browser asks the town, and the town asks the address book. */
export default class AddressSuggestionsController {
  async index({ authority, logger, request, response }: HttpContext) {
    response.header('Cache-Control', 'no-store')
    // Counted in this process: what is counted here is worth no write to the database.
    const budget = limiter.use('memory', { requests: PER_MINUTE, duration: '1 min' })
    const key = `addresses:${authority.id}:${request.ip()}`
    if (await budget.isBlocked(key)) {
      response.header('Retry-After', await budget.availableIn(key))
      return response.status(429).json({ message: new E_ADDRESSES_UNAVAILABLE().message })
    }
    await budget.increment(key)

    const text: unknown = request.qs().q
    const [refusal, suggestions] = await attempt([E_ADDRESSES_UNAVAILABLE], () =>
      suggestAddresses(typeof text === 'string' ? text : '')
    )
    if (!refusal) return response.json(suggestions)

    const cause = refusal.cause instanceof Error ? refusal.cause.message : undefined
    logger.warn({ code: refusal.code, cause }, 'address book unavailable')
    return response.status(503).json({ message: refusal.message })
  }
}
