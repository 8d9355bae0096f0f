import type { PublicSpaceOccupation } from '#generated/form_data/public_space_occupation'
import type { PriceLine } from '#kernel/define_teleservice'

type Equipment = PublicSpaceOccupation['equipment'][number]

/** Cents for each square metre and day, as the town council votes them. */
const DAILY_RATES: Record<Equipment['kind'], number> = {
  Terrace: 12,
  Display: 15,
  Scaffolding: 30,
  Skip: 60,
  Hoarding: 25,
  Parking: 50,
  Other: 40,
}

const LABELS: Record<Equipment['kind'], string> = {
  Terrace: 'Terrasse',
  Display: 'Étalage ou présentoir',
  Scaffolding: 'Échafaudage',
  Skip: 'Benne',
  Hoarding: 'Palissade',
  Parking: 'Stationnement réservé',
  Other: 'Autre installation',
}

// #region quote
/** One line for each piece of equipment: square metres begun, times days, first and last included. */
export function quote({ data }: { data: Readonly<PublicSpaceOccupation> }): PriceLine[] {
  const days = daysBetween(data.startDate, data.endDate)
  return data.equipment.map(({ kind, quantity, surface }) => {
    const squareMetres = quantity * Math.ceil(surface)
    return {
      label: `${LABELS[kind]}, ${squareMetres}\u00a0m² pendant ${days}\u00a0${days > 1 ? 'jours' : 'jour'}`,
      quantity: squareMetres * days,
      unitAmount: DAILY_RATES[kind],
    }
  })
}
// #endregion quote

/** Days are compared in UTC, where each has 24 hours; none when the last comes before the first. */
function daysBetween(first: string, last: string): number {
  return Math.max(0, (Date.parse(last) - Date.parse(first)) / 86_400_000 + 1)
}
