import type { HttpContext } from '@adonisjs/core/http'
import { frenchShortDate } from '#shared/french_instants'
import { paths } from '#back_office/paths'
import { familyOf, signSentences } from '#back_office/view_models/duplicate_words'
import { individualName } from '#back_office/view_models/individual_words'
import type Household from '#households/models/household'
import type HouseholdDuplicate from '#households/models/household_duplicate'
import { openDuplicates, openDuplicatesOf } from '#households/queries/open_duplicates'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** « Doublons probables »: the pairs that wait for an agent. @param cursor what no page of ours wrote is the beginning */
export async function duplicatesPage({ rights }: HttpContext, cursor?: string) {
  const after = cursor && UUID.test(cursor) ? cursor : undefined
  const { pairs, next } = await openDuplicates(rights, after)
  return {
    lines: pairs.map(line),
    isFirst: !after,
    first: after ? paths.duplicates : null,
    next: next && `${paths.duplicates}?page=${next}`,
    hasNoRight: rights.none,
  }
}

/** What the page of an account says of the accounts that look like it. */
export async function duplicateLines(household: Household) {
  const pairs = await openDuplicatesOf(household.id)
  return pairs.map((pair) => {
    const other = pair.firstId === household.id ? pair.second : pair.first
    return {
      ...line(pair),
      href: paths.householdComparison(household, other),
      other: titleOf(other),
    }
  })
}

function line(pair: HouseholdDuplicate) {
  const { first, second } = pair
  return {
    href: paths.householdComparison(first, second),
    accounts: [first, second].map((household) => ({
      number: household.number,
      title: titleOf(household),
      state: household.state,
    })),
    signs: signSentences(familyOf(first), familyOf(second)),
    foundOn: frenchShortDate(pair.foundAt),
  }
}

function titleOf({ number, individuals }: Household): string {
  const head = individuals.find(({ isHouseholdHead }) => isHouseholdHead) ?? individuals[0]
  return head ? `${individualName(head)} (n°\u00a0${number})` : `n°\u00a0${number}`
}
