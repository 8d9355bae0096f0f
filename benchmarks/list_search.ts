import type { Benchmark } from './benchmark.js'
import { comparePages } from './support/compare_pages.js'

/** As an agent opens it, by a family's name, and by a state that many requests have, sorted by requester. */
export const listSearch: Benchmark = {
  name: 'list-search',
  description:
    'the search page on a million requests, in ms; floor: the same page in an empty town; ratio at most 2 wanted',
  minutes: 15,
  run: () =>
    comparePages({
      'list-search': '/backoffice/demandes',
      'list-search-name': '/backoffice/demandes?demandeur=marvalbon',
      'list-search-sorted': '/backoffice/demandes?etat=closed&tri=demandeur',
    }),
}
