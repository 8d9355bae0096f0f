import { frenchMoney } from '#shared/french_formats'
import { priceLines } from '#shared/pages/price_lines'
import type { Price } from '#requests/queries/price_of'

/** A price before there is anything to pay, as the table of prices takes it. */
export function shownPrice(price: Price | null) {
  return price && { lines: priceLines(price.lines), total: frenchMoney(price.total) }
}
