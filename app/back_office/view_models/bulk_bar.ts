import type { HttpContext } from '@adonisjs/core/http'
import { frenchNumber } from '#shared/french_formats'
import { PageErrors } from '#shared/pages/page_errors'
import { frenchWord } from '#back_office/french_word'
import { paths } from '#back_office/paths'
import { searchAddress, type SearchInput } from '#back_office/view_models/search_address'
import { BULK_LIMIT, BULK_TRANSITIONS } from '#requests/bulk'
import type { RequestSearch } from '#requests/queries/search_requests'

/** The same form, refused. */
export interface RefusedSelection {
  errors: PageErrors
  typed: Record<string, unknown>
}

/** What an agent may do to several of the requests found; `null` when there are none that he may change. */
export function bulkBar(
  { rights }: HttpContext,
  search: SearchInput,
  found: RequestSearch,
  refused?: RefusedSelection
) {
  const numbers = found.requests
    .filter(({ number, teleserviceId }) => number !== null && rights.can(teleserviceId, 'write'))
    .map(({ number }) => number)
  if (numbers.length === 0) return null

  const typed = refused?.typed ?? {}
  return {
    path: paths.bulkOperations,
    search: searchAddress(search),
    numbers,
    chosen: [typed.demandes ?? []].flat().map(Number),
    scopes: [
      { value: 'cochees', label: 'Les demandes cochées' },
      { value: 'recherche', label: wholeSearch(found.count) },
    ],
    transitions: BULK_TRANSITIONS.map((transition) => ({
      value: transition,
      label: frenchWord(`request_transitions.${transition}`),
    })),
    typed,
    errors: refused?.errors ?? new PageErrors(),
  }
}

function wholeSearch(count: number): string {
  if (count > BULK_LIMIT) return `Les ${BULK_LIMIT} premières demandes de cette recherche`
  return count === 1
    ? 'La demande de cette recherche'
    : `Les ${frenchNumber(count)} demandes de cette recherche`
}
