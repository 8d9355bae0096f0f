import type { HttpContext } from '@adonisjs/core/http'
import { frenchInstant } from '#shared/french_instants'
import { paths } from '#back_office/paths'
import { comparedAccount } from '#back_office/view_models/compared_account'
import { signSentences } from '#back_office/view_models/duplicate_words'
import { individualName, roleWord } from '#back_office/view_models/individual_words'
import { mayBeOne, probableMatches } from '#households/merged_fields'
import type Household from '#households/models/household'
import type HouseholdDuplicate from '#households/models/household_duplicate'
import type Individual from '#households/models/individual'
import { duplicateOf } from '#households/queries/open_duplicates'
import { peopleOf } from '#households/queries/people_of'

/** Two accounts side by side: what they have in common, who is who, which of them is to stay. */
export async function comparisonPage(ctx: HttpContext, pair: [Household, Household]) {
  const [first, second] = pair
  const people = { first: await peopleOf(first.id), second: await peopleOf(second.id) }
  const known = await duplicateOf([first.id, second.id])
  const isMergeable = pair.every(({ state, temporary }) => state !== 'archived' && !temporary)
  const mayDecide = ctx.rights.canAnywhere('write') && isMergeable
  return {
    title: `Comptes n°\u00a0${first.number} et n°\u00a0${second.number}`,
    signs: signSentences(
      { address: first.address, people: people.first },
      { address: second.address, people: people.second }
    ),
    decision: known && decisionOf(known),
    isArchived: !isMergeable,
    accounts: [
      await comparedAccount(ctx, first, people.first),
      await comparedAccount(ctx, second, people.second),
    ],
    notDuplicates:
      mayDecide && known?.state !== 'ignored' ? paths.notDuplicates(first, second) : null,
    merge: mayDecide
      ? {
          action: paths.merge(first, second),
          kept: pair.map(({ number }) => ({ value: number, label: `Le compte n°\u00a0${number}` })),
          // The older account is the one that the family knows.
          suggested: Math.min(first.number, second.number),
          people: people.second.map((person) => whoIs(person, people)),
          secondNumber: second.number,
        }
      : null,
  }
}

function decisionOf({ state, decidedByName, decidedAt }: HouseholdDuplicate) {
  if (state !== 'ignored' || !decidedAt) return null
  return `${decidedByName} a dit le ${frenchInstant(decidedAt)} que ce ne sont pas des doublons.`
}

/** Who a person of the second account may be in the first. */
function whoIs(person: Individual, people: { first: Individual[]; second: Individual[] }) {
  const matches = probableMatches(people.first, people.second)
  return {
    id: person.id,
    name: individualName(person),
    role: roleWord(person),
    value: matches.get(person.id) ?? '',
    options: people.first
      .filter((one) => mayBeOne(one, person))
      .map((one) => ({ value: one.id, label: individualName(one) })),
  }
}
