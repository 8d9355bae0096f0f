import { say } from '#shared/say'
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
    countText: countText(count),
  }
}

/** As `<service-search>` says it while one types. */
function countText(count: number): string {
  if (count === 0) return say('front.services.none_short')
  return count === 1 ? say('front.services.one') : `${count} ${say('front.services.several')}`
}
