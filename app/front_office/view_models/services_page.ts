import { serviceGroups } from '#front_office/view_models/service_groups'
import type { Visitor } from '#front_office/visitor'

/** « Services en ligne », narrowed to what a search finds. */
export async function servicesPage(visitor: Visitor, query: string) {
  const groups = await serviceGroups(visitor, query)
  const count = groups.flatMap(({ cards }) => cards).filter(({ isFound }) => isFound).length
  return {
    query,
    groups,
    count,
    countText: count > 1 ? `${count} services` : count === 1 ? '1 service' : 'Aucun service trouvé',
  }
}
