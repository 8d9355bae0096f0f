import type { Benchmark } from './benchmark.js'
import { comparePages } from './support/compare_pages.js'

/** As an agent opens it, by the beginning of a name, and by a state that most requests have, sorted by requester. */
export const listSearch: Benchmark = {
  name: 'list-search',
  description:
    'the search page on a million requests, in ms; floor: the same page in an empty town; ratio at most 2 wanted',
  minutes: 15,
  run: () =>
    comparePages({
      'list-search': '/backoffice/demandes',
      'list-search-name': '/backoffice/demandes?demandeur=marval',
      'list-search-sorted': '/backoffice/demandes?etat=closed&tri=demandeur',
    }),
}
