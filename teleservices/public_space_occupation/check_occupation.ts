import type { PublicSpaceOccupation } from '#generated/form_data/public_space_occupation'
import type { Refuse } from '#kernel/define_teleservice'
import { frenchNumber } from '#shared/french_formats'

interface Submission {
  data: Readonly<PublicSpaceOccupation>
  refuse: Refuse<PublicSpaceOccupation>
}

/** What no schema can say: two days in order, and a whole that is not smaller than its parts. */
export function checkOccupation({ data, refuse }: Submission): void {
  checkDays({ data, refuse })
  const occupied = occupiedSurface(data)
  if (data.totalSurface < occupied) {
    const surface = `${frenchNumber(occupied)}\u00a0m²`
    refuse('totalSurface', `Vos installations occupent à elles seules ${surface}.`)
  }
}

/** On the answers that decide the price alone. */
export function checkDays({ data, refuse }: Submission): void {
  if (data.endDate < data.startDate) {
    refuse('endDate', 'Le dernier jour ne peut pas précéder le premier.')
  }
}

/** Square metres, rounded to the square centimetre: sums of decimals are not exact. */
function occupiedSurface({ equipment }: Readonly<PublicSpaceOccupation>): number {
  const sum = equipment.reduce((area, { quantity, surface }) => area + quantity * surface, 0)
  return Math.round(sum * 10_000) / 10_000
}
