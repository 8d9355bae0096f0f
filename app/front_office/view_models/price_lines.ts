import { frenchMoney } from '#shared/french_formats'
import type { Price } from '#requests/queries/price_of'

/** A price as it is read: « 2 × 12,50 € ». */
export function priceLines(price: Price | null) {
  return (
    price && {
      lines: price.lines.map(({ label, quantity, unitAmount, amount }) => ({
        label,
        detail: quantity === 1 ? '' : `${quantity}\u00a0× ${frenchMoney(unitAmount)}`,
        amount: frenchMoney(amount),
      })),
      total: frenchMoney(price.total),
    }
  )
}
