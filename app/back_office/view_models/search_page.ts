import type { HttpContext } from '@adonisjs/core/http'
import { frenchNumber } from '#shared/french_formats'
import { PageErrors } from '#shared/pages/page_errors'
import { COUNT_LIMIT } from '#authorities/queries/count_up_to'
import { bulkBar, type RefusedSelection } from '#back_office/view_models/bulk_bar'
import { searchOptions } from '#back_office/view_models/filter_options'
import { requestLines } from '#back_office/view_models/request_lines'
import { savedViewLinks } from '#back_office/view_models/saved_view_links'
import {
  criteriaOf,
  searchAddress,
  searchQuery,
  SORTS,
  SORT_WORDS,
  type SearchInput,
} from '#back_office/view_models/search_address'
import { searchListText } from '#back_office/work_list'
import { searchRequests, type RequestSearch } from '#requests/queries/search_requests'

interface Asked {
  input: SearchInput
  errors: PageErrors | null
  /** What is wrong with the name under which the search was to be kept. */
  naming?: PageErrors
  /** What was to be done to several requests, and cannot. */
  bulk?: RefusedSelection
}

const NOTHING: RequestSearch = { requests: [], count: 0, previous: null, next: null }

/** « Rechercher une demande »: criteria, filters that apply themselves, sorts; all of it in the address. */
export async function searchPage(ctx: HttpContext, { input, errors, naming, bulk }: Asked) {
  const { page: cursor, ...search } = input
  const { tri = 'date', ...filters } = search
  const criteria = criteriaOf(search)
  const found = errors ? NOTHING : await searchRequests(ctx.rights, criteria, cursor)
  const filterCount = Object.values(filters).filter((value) => value !== undefined).length
  const views = await savedViewLinks(ctx, criteria)
  const isWorthKeeping = filterCount > 0 || tri !== 'date'
  return {
    typed: errors ? ctx.request.qs() : input,
    errors: errors ?? naming ?? new PageErrors(),
    options: await searchOptions(ctx, criteria),
    filterCount,
    resetPath: searchAddress({ tri: input.tri }),
    sorts: SORT_WORDS.map((word) => ({
      label: SORTS[word].label,
      href: searchAddress({ ...filters, tri: word === 'date' ? undefined : word }),
      current: word === tri,
    })),
    lines: await requestLines(found.requests, searchListText(search)),
    bulk: bulkBar(ctx, input, found, bulk),
    summary: summaryOf(found.count),
    previous: found.previous && searchAddress({ ...search, page: found.previous }),
    next: found.next && searchAddress({ ...search, page: found.next }),
    isFirstPage: cursor === undefined,
    hasNoRight: ctx.rights.none,
    views,
    keep: {
      query: searchQuery(search),
      isOffered: !errors && isWorthKeeping && !views.links.some(({ current }) => current),
      name: naming && String(ctx.request.input('nom') ?? ''),
    },
    canExport: found.count > 0,
  }
}

function summaryOf(count: number): string {
  if (count > COUNT_LIMIT) return `Plus de ${frenchNumber(COUNT_LIMIT)} demandes`
  return count > 1
    ? `${frenchNumber(count)} demandes`
    : count === 1
      ? '1 demande'
      : 'Aucune demande'
}
