import type Individual from '#households/models/individual'
import { responsibilitiesOf } from '#households/queries/responsibilities_of'
import { MOST_RESPONSIBLES } from '#households/sound_family'

export interface LostRole {
  child: Individual
  adult: Individual
}

/** Adults who will answer no more for a child of which both accounts have a sheet: he has three already, in the account that stays. */
export async function rolesLostByMerging(
  pairs: { merged: Individual; kept: Individual | null }[]
): Promise<LostRole[]> {
  const children = pairs.filter(({ merged }) => merged.kind === 'child')
  const rows = await responsibilitiesOf(
    children.flatMap(({ merged, kept }) => [merged.id, ...(kept ? [kept.id] : [])])
  )
  const heirOf = (id: string) => pairs.find(({ merged }) => merged.id === id)?.kept?.id ?? id
  return children.flatMap(({ merged, kept }) => {
    if (!kept) return []
    const held = new Set(
      rows.filter(({ childId }) => childId === kept.id).map(({ adultId }) => adultId)
    )
    const coming = rows.filter(({ childId }) => childId === merged.id)
    const newcomers = coming.filter(({ adultId }) => !held.has(heirOf(adultId)))
    const left = newcomers.slice(Math.max(0, MOST_RESPONSIBLES - held.size))
    return left.flatMap(({ adultId }) => {
      const adult = pairs.find((pair) => pair.merged.id === adultId)?.merged
      return adult ? [{ child: kept, adult }] : []
    })
  })
}
