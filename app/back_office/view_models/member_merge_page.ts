import { frenchInstant } from '#shared/french_instants'
import { PageErrors } from '#shared/pages/page_errors'
import { paths } from '#back_office/paths'
import { birthSentence, individualName } from '#back_office/view_models/individual_words'
import { valueLines } from '#back_office/view_models/merged_values'
import { isProbablyOne, mayBeOne } from '#households/merged_fields'
import type Household from '#households/models/household'
import type Individual from '#households/models/individual'
import { peopleOf } from '#households/queries/people_of'
import { toldApart } from '#households/queries/told_apart'

export interface MemberMergeView {
  errors?: PageErrors
  refusal?: { title: string; text: string }
  chosen?: { garde: string; autre: string }
  typed?: Parameters<typeof valueLines>[2]
}

/** « Réunir deux fiches »: which sheets of a household are one person's, then which values are kept. */
export async function memberMergePage(household: Household, view: MemberMergeView = {}) {
  const people = await peopleOf(household.id)
  const find = (wanted?: string) => people.find(({ id }) => id === wanted)
  const kept = find(view.chosen?.garde)
  const merged = find(view.chosen?.autre)
  const isPair = kept && merged && mayBeOne(kept, merged)
  return {
    number: household.number,
    errors: view.errors ?? new PageErrors(),
    refusal:
      view.refusal ??
      (view.chosen && !isPair
        ? { title: 'Choisissez deux fiches', text: 'Deux adultes, ou deux enfants, de ce foyer.' }
        : null),
    action: paths.memberMerge(household),
    back: paths.household(household),
    chosen: view.chosen ?? {},
    options: people.map((person) => ({ value: person.id, label: sheetLabel(person) })),
    pair: isPair
      ? {
          kept: individualName(kept),
          merged: individualName(merged),
          hidden: { garde: kept.id, autre: merged.id, version: household.version },
          decision: await decisionOn(people, kept, merged),
          distinction: paths.memberDistinction(household),
          lines: valueLines({ kept, merged }, 'valeurs', view.typed),
        }
      : null,
  }
}

/** Pairs of a household that probably are one person, save those of whom an agent said that they are not. */
export async function probablePeople(household: Household, people: Individual[]) {
  const saidOf = await toldApart(people)
  return people.flatMap((person, index) =>
    people
      .slice(index + 1)
      .filter((other) => isProbablyOne(person, other) && !saidOf(person.id, other.id))
      .map((other) => ({
        names: [sheetLabel(person), sheetLabel(other)],
        hidden: { garde: person.id, autre: other.id },
        action: paths.memberDistinction(household),
        href: `${paths.memberMerge(household)}?${new URLSearchParams({ garde: person.id, autre: other.id })}`,
      }))
  )
}

async function decisionOn(people: Individual[], kept: Individual, merged: Individual) {
  const said = (await toldApart(people))(kept.id, merged.id)
  if (!said) return null
  const { decidedByName, decidedAt } = said
  return `${decidedByName} a dit le ${frenchInstant(decidedAt)} que ce ne sont pas les mêmes personnes.`
}

function sheetLabel(person: Individual): string {
  const name = individualName(person)
  return person.birthDate ? `${name}, ${birthSentence(person.birthDate)}` : name
}
