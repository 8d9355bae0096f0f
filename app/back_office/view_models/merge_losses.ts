import type { MergeChoice } from '#back_office/merge_choice'
import type { ComparedAccount } from '#back_office/view_models/compared_account'
import { individualName } from '#back_office/view_models/individual_words'
import { FIELD_LABELS, type ValueLine } from '#back_office/view_models/merged_values'
import { rolesLostByMerging } from '#households/queries/roles_lost_by_merging'
import { differingFields } from '#households/merged_fields'
import { householdDrafts } from '#requests/queries/household_drafts'

interface Sides {
  staying: ComparedAccount
  going: ComparedAccount
  choice: MergeChoice
  address: ValueLine | null
}

/** What will be nowhere any more, of each account; the values are those that the agent chooses on the same page. */
export async function mergeLosses({ staying, going, choice, address }: Sides) {
  const { people, merged } = choice
  const values = people.flatMap(({ kept, merged: person }) => {
    const fields = kept ? differingFields(kept, person).map(({ field }) => FIELD_LABELS[field]) : []
    return fields.length > 0
      ? [
          `De la fiche de ${individualName(person)}\u00a0: ${fields.join(', ')} – sauf ce que vous choisissez ci-dessous.`,
        ]
      : []
  })
  const roles = (await rolesLostByMerging(people)).map(
    ({ child, adult }) =>
      `${individualName(adult)} ne sera plus responsable légal de ${individualName(child)}, qui en a déjà trois.`
  )
  const drafts = await householdDrafts(merged.id)
  const hasChoice = values.length > 0 || address !== null
  return [
    side(`Compte n°\u00a0${going.number}, fermé`, [
      ...(going.login && staying.login
        ? [
            `L’identifiant «\u00a0${going.login}\u00a0», son mot de passe et ses connexions ouvertes.`,
          ]
        : []),
      ...(address
        ? [`Son adresse (${address.other}) – sauf si vous la choisissez ci-dessous.`]
        : []),
      ...values,
      ...roles,
      ...(drafts > 0
        ? ['Un brouillon qui décrit ce foyer\u00a0: il ne pourra plus être envoyé.']
        : []),
    ]),
    side(
      `Compte n°\u00a0${staying.number}, conservé`,
      hasChoice
        ? ['Chaque valeur que vous remplacez ci-dessous\u00a0: l’historique dit ce qu’elle était.']
        : []
    ),
  ]
}

function side(title: string, lines: string[]) {
  return { title, lines: lines.length > 0 ? lines : ['Rien.'] }
}
