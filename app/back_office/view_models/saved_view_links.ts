import type { HttpContext } from '@adonisjs/core/http'
import { paths } from '#back_office/paths'
import { criteriaAddress } from '#back_office/view_models/search_address'
import { sameCriteria, type RequestCriteria } from '#requests/queries/request_criteria'
import { savedViews } from '#requests/queries/saved_views'

/** The agent's own searches, to come back to; the one that is shown is marked. */
export async function savedViewLinks({ agent }: HttpContext, shown?: RequestCriteria) {
  const views = await savedViews(agent.id)
  return {
    links: views.map(({ name, criteria }) => ({
      label: name,
      href: criteriaAddress(criteria),
      current: shown !== undefined && sameCriteria(criteria, shown),
    })),
    managePath: paths.savedViews,
  }
}
