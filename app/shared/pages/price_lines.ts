import { frenchMoney, frenchNumber } from '#shared/french_formats'

/** The lines of a price in words: « 3 × 4,20 € » and « 12,60 € ». Amounts are integer cents. */
export function priceLines(lines: { label: string; quantity: number; unitAmount: number }[]) {
  return lines.map(({ label, quantity, unitAmount }) => ({
    label,
    detail: quantity === 1 ? null : `${frenchNumber(quantity)} × ${frenchMoney(unitAmount)}`,
    amount: frenchMoney(quantity * unitAmount),
  }))
}
