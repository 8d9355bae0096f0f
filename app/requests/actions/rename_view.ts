import db from '@adonisjs/lucid/services/db'
import { E_VIEW_NAME_TAKEN } from '#requests/errors'
import { nameKeyOf } from '#requests/models/saved_view'
import type SavedView from '#requests/models/saved_view'
import { lockViewsOf } from '#requests/queries/saved_views'

/**
 * Gives a kept search another name.
 *
 * @throws E_VIEW_NAME_TAKEN when another search of this agent bears it
 */
export class RenameView {
  handle({ view, name }: { view: SavedView; name: string }): Promise<SavedView> {
    return db.transaction(async (trx) => {
      const views = await lockViewsOf(view.agentId, trx)
      const namesake = views.find(
        ({ id, nameKey }) => id !== view.id && nameKey === nameKeyOf(name)
      )
      if (namesake) throw new E_VIEW_NAME_TAKEN([namesake.name])
      return view.bear(name).useTransaction(trx).save()
    })
  }
}
