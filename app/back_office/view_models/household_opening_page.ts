import { PageErrors } from '#shared/pages/page_errors'
import { frenchWord } from '#back_office/french_word'
import { paths } from '#back_office/paths'
import { familyOf, signSentences } from '#back_office/view_models/duplicate_words'
import { individualName } from '#back_office/view_models/individual_words'
import type { ComparedPerson } from '#households/duplicate_signs'
import type Household from '#households/models/household'
import { TITLES } from '#households/models/individual'
import type { PostalAddress } from '#kernel/define_teleservice'

export interface OpeningPageView {
  errors?: PageErrors
  typed?: Record<string, unknown>
  /** Accounts that the family probably has already, and what was typed that tells so. */
  likely?: Household[]
  person?: ComparedPerson
  address?: PostalAddress | null
}

/** « Créer un compte » at the counter; with accounts that look alike, once it was posted. */
export function householdOpeningPage({
  errors = new PageErrors(),
  typed = {},
  likely = [],
  person,
  address = null,
}: OpeningPageView) {
  return {
    errors,
    typed,
    action: paths.households,
    back: paths.households,
    titles: TITLES.map((value) => ({ value, label: frenchWord(`titles.${value}`) })),
    likely: likely.map((household) => {
      const head = household.individuals.find(({ isHouseholdHead }) => isHouseholdHead)
      return {
        href: paths.household(household),
        title: `Compte n°\u00a0${household.number}${head ? ` – ${individualName(head)}` : ''}`,
        state: household.state,
        signs: person ? signSentences(familyOf(household), { address, people: [person] }) : [],
      }
    }),
  }
}
