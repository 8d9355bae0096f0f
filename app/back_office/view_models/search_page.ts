import type { HttpContext } from '@adonisjs/core/http'
import { frenchNumber } from '#shared/french_formats'
import { PageErrors } from '#shared/pages/page_errors'
import {
  categoryOptions,
  colleagueOptions,
  seasonOptions,
  stateOptions,
  teleserviceOptions,
} from '#back_office/view_models/filter_options'
import { requestLines } from '#back_office/view_models/request_lines'
import {
  criteriaOf,
  searchAddress,
  SORTS,
  SORT_WORDS,
  type SearchInput,
} from '#back_office/view_models/search_address'
import { COUNT_LIMIT } from '#requests/queries/count_up_to'
import { searchRequests, type RequestSearch } from '#requests/queries/search_requests'

interface Asked {
  input: SearchInput
  errors: PageErrors | null
}

const NOTHING: RequestSearch = { requests: [], count: 0, previous: null, next: null }

/** « Rechercher une demande »: criteria, filters that apply themselves, sorts; all of it in the address. */
export async function searchPage(ctx: HttpContext, { input, errors }: Asked) {
  const { page: cursor, ...search } = input
  const { tri = 'date', ...filters } = search
  const found = errors ? NOTHING : await searchRequests(ctx.rights, criteriaOf(search), cursor)
  return {
    typed: errors ? ctx.request.qs() : input,
    errors: errors ?? new PageErrors(),
    options: {
      categories: await categoryOptions(ctx),
      teleservices: await teleserviceOptions(ctx, input.categorie),
      states: stateOptions(),
      colleagues: await colleagueOptions(ctx),
      seasons: await seasonOptions(ctx, input.teleservice),
    },
    filterCount: Object.values(filters).filter((value) => value !== undefined).length,
    resetPath: searchAddress({ tri: input.tri }),
    sorts: SORT_WORDS.map((word) => ({
      label: SORTS[word].label,
      href: searchAddress({ ...filters, tri: word === 'date' ? undefined : word }),
      current: word === tri,
    })),
    lines: await requestLines(found.requests),
    summary: summaryOf(found.count),
    previous: found.previous && searchAddress({ ...search, page: found.previous }),
    next: found.next && searchAddress({ ...search, page: found.next }),
    isFirstPage: cursor === undefined,
    hasNoRight: ctx.rights.none,
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
