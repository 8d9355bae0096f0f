import { today } from '#shared/clock'
import type { FilingData, PriceLine, Teleservice } from '#kernel/define_teleservice'

/** Integer cents. */
export interface Price {
  lines: (PriceLine & { amount: number })[]
  total: number
}

/** What a request costs with these answers by the tariff of a day, as the town hall computes it; `null` for a free service. */
export function priceOf(
  { pricing }: Teleservice,
  data: FilingData,
  day: string = today()
): Price | null {
  if (!pricing) return null
  const lines = pricing
    .quote({ data, today: day })
    .map((line) => ({ ...line, amount: line.quantity * line.unitAmount }))
  return { lines, total: lines.reduce((sum, { amount }) => sum + amount, 0) }
}
