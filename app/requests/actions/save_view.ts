import db from '@adonisjs/lucid/services/db'
import { now } from '#shared/clock'
import { E_TOO_MANY_VIEWS, E_VIEW_NAME_TAKEN } from '#requests/errors'
import SavedView, { nameKeyOf } from '#requests/models/saved_view'
import { lockViewsOf } from '#requests/queries/saved_views'
import type { RequestCriteria } from '#requests/queries/request_criteria'
import { sameCriteria } from '#requests/queries/request_criteria'

/** They stand above the filters of every search: more would hide them. */
export const MAX_VIEWS = 20

interface Input {
  agentId: string
  name: string
  criteria: RequestCriteria
}

/**
 * Keeps a search under a name. The same search under the same name is kept once.
 *
 * @throws E_VIEW_NAME_TAKEN when another search of this agent bears the name
 * @throws E_TOO_MANY_VIEWS
 */
export class SaveView {
  handle({ agentId, name, criteria }: Input): Promise<SavedView> {
    return db.transaction(async (trx) => {
      const views = await lockViewsOf(agentId, trx)
      const namesake = views.find(({ nameKey }) => nameKey === nameKeyOf(name))
      if (namesake && sameCriteria(namesake.criteria, criteria)) return namesake
      if (namesake) throw new E_VIEW_NAME_TAKEN([namesake.name])
      if (views.length >= MAX_VIEWS) throw new E_TOO_MANY_VIEWS([MAX_VIEWS])

      const view = new SavedView().merge({ agentId, criteria, createdAt: now() }).bear(name)
      return view.useTransaction(trx).save()
    })
  }
}
