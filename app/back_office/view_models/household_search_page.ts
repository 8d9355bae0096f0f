import type { HttpContext } from '@adonisjs/core/http'
import { frenchAddressLines, frenchNumber } from '#shared/french_formats'
import { frenchCount } from '#shared/french_counts'
import { PageErrors } from '#shared/pages/page_errors'
import { COUNT_LIMIT } from '#authorities/queries/count_up_to'
import { frenchWord } from '#back_office/french_word'
import { paths } from '#back_office/paths'
import type { FilterOption } from '#back_office/view_models/filter_options'
import {
  HOUSEHOLD_SORTS,
  HOUSEHOLD_SORT_WORDS,
  householdCriteriaOf,
  householdSearchAddress,
  type HouseholdSearchInput,
} from '#back_office/view_models/household_address'
import { birthSentence, individualName, roleWord } from '#back_office/view_models/individual_words'
import { HOUSEHOLD_STATES, statusOf } from '#households/lifecycle'
import type { ListedIndividual } from '#households/queries/listed_individual'
import { searchIndividuals, type IndividualSearch } from '#households/queries/search_individuals'

interface Asked {
  input: HouseholdSearchInput
  errors: PageErrors | null
}

const NOTHING: IndividualSearch = { people: [], count: 0, previous: null, next: null }

/** « Foyers »: the people of the town's accounts; criteria, filters and sorts are all in the address. */
export async function householdSearchPage(ctx: HttpContext, { input, errors }: Asked) {
  const { page: cursor, ...search } = input
  const { tri = 'nom', ...filters } = search
  const found = errors
    ? NOTHING
    : await searchIndividuals(ctx.rights, householdCriteriaOf(search), cursor)
  return {
    typed: errors ? ctx.request.qs() : input,
    errors: errors ?? new PageErrors(),
    action: paths.households,
    states: stateOptions(),
    statuses: STATUS_OPTIONS,
    filterCount: Object.values(filters).filter((value) => value !== undefined).length,
    resetPath: householdSearchAddress({ tri: input.tri }),
    sorts: HOUSEHOLD_SORT_WORDS.map((word) => ({
      label: HOUSEHOLD_SORTS[word].label,
      href: householdSearchAddress({ ...filters, tri: word === 'nom' ? undefined : word }),
      current: word === tri,
    })),
    lines: found.people.map(line),
    summary: summaryOf(found.count, search.responsable === 'oui'),
    previous: found.previous && householdSearchAddress({ ...search, page: found.previous }),
    next: found.next && householdSearchAddress({ ...search, page: found.next }),
    hasNoRight: ctx.rights.none,
    duplicatesPath: ctx.rights.none ? null : paths.duplicates,
    openingPath: ctx.rights.canAnywhere('write') ? paths.newHousehold : null,
  }
}

const STATUS_OPTIONS: FilterOption[] = [
  { value: 'actif', label: 'Actif' },
  { value: 'inactif', label: 'Inactif' },
]

function stateOptions(): FilterOption[] {
  return HOUSEHOLD_STATES.map((state) => ({
    value: state,
    label: frenchWord(`household_states.${state}`),
  }))
}

function line(individual: ListedIndividual) {
  const { account, birthDate } = individual
  return {
    href: paths.household(account),
    name: individualName(individual),
    role: roleWord(individual),
    birth: birthDate && birthSentence(birthDate),
    number: account.number,
    place: account.address ? frenchAddressLines({ ...account.address }).join(', ') : null,
    state: account.state,
    status: statusOf(account),
  }
}

function summaryOf(count: number, isByAccount: boolean): string {
  const [one, many] = isByAccount ? ['compte', 'comptes'] : ['personne', 'personnes']
  if (count > COUNT_LIMIT) return `Plus de ${frenchNumber(COUNT_LIMIT)} ${many}`
  const words = frenchCount(count, one, many, isByAccount ? 'masculine' : 'feminine')
  return `${words[0].toUpperCase()}${words.slice(1)}`
}
