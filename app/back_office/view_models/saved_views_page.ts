import type { HttpContext } from '@adonisjs/core/http'
import { paths } from '#back_office/paths'
import { searchOptions } from '#back_office/view_models/filter_options'
import { criteriaAddress } from '#back_office/view_models/search_address'
import { searchInWords } from '#back_office/view_models/search_in_words'
import { savedViews } from '#requests/queries/saved_views'

/** A name that was refused: of which view, and why. */
interface Refused {
  id: string
  typed: string
  message: string
}

/** « Mes recherches »: each with what it looks for, to be renamed or deleted. */
export async function savedViewsPage(ctx: HttpContext, refused?: Refused) {
  const options = await searchOptions(ctx)
  const views = await savedViews(ctx.agent.id)
  return {
    refusal: refused ? [{ field: fieldOf(refused.id), message: refused.message }] : [],
    views: views.map(({ id, name, criteria }) => {
      const isRefused = refused?.id === id
      return {
        name,
        href: criteriaAddress(criteria),
        words: searchInWords(criteria, options),
        path: paths.savedView(id),
        fieldId: `champ-${fieldOf(id)}`,
        typed: isRefused ? refused.typed : name,
        error: isRefused ? refused.message : '',
      }
    }),
    searchPath: paths.search,
  }
}

/** There is a name to each view: its field bears the identifier too. */
function fieldOf(id: string): string {
  return `nom-${id}`
}
