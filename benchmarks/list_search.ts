import type { Benchmark } from './benchmark.js'
import { comparePages } from './support/compare_pages.js'

export const listSearch: Benchmark = {
  name: 'list-search',
  description:
    'the search page on a million requests, in ms; floor: the same page in an empty town; ratio at most 2 wanted',
  run: () => comparePages({ 'list-search': '/backoffice/demandes' }),
}
