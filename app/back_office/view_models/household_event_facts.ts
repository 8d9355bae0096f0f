import { frenchAddressLines, frenchNumber } from '#shared/french_formats'
import { paths } from '#back_office/paths'
import { FIELD_LABELS, fieldWords } from '#back_office/view_models/merged_values'
import type HouseholdEvent from '#households/models/household_event'
import type { HouseholdEventDetails } from '#households/models/household_event'

interface Fact {
  label: string
  value: string
  href?: string
}

/** What a line of an account's history says beside: the other account of a merge, what moved, what was kept. */
export function householdEventFacts({ details }: HouseholdEvent): Fact[] {
  if (!details) return []
  const { number, people, different, values, address, requests, documents, signIn, by } = details
  const facts: (Fact | null)[] = [
    fact('Autre compte', number && `N°\u00a0${number}`, number && paths.household({ number })),
    ...(people ?? []).map(({ name, as }) =>
      fact(name, as ? `est ${as}\u00a0: une seule fiche reste` : 'a rejoint le compte conservé')
    ),
    fact('Fiches', different?.join(' et ')),
    ...(values ?? []).map(valueFact),
    fact('Adresse avant', address && frenchAddressLines(address).join(', ')),
    fact('Demandes déplacées', requests?.map((one) => `n°\u00a0${one}`).join(', ')),
    fact('Pièces déplacées', documents && frenchNumber(documents)),
    fact('Connexion', signIn && signInWords(signIn)),
    fact('Remis', by && BY[by]),
  ]
  return facts.filter((one) => one !== null)
}

function fact(
  label: string,
  value: string | 0 | null | undefined,
  href?: string | 0 | undefined
): Fact | null {
  if (!value) return null
  return href ? { label, value, href } : { label, value }
}

function valueFact({
  person,
  field,
  from,
  to,
}: NonNullable<HouseholdEventDetails['values']>[number]) {
  const before = fieldWords(field, from) ?? 'non renseigné'
  return fact(`${FIELD_LABELS[field]} de ${person}`, `${before} → ${fieldWords(field, to)}`)
}

function signInWords({ login, fate }: NonNullable<HouseholdEventDetails['signIn']>): string {
  return fate === 'closed'
    ? `«\u00a0${login}\u00a0» est fermé`
    : `«\u00a0${login}\u00a0» ouvre désormais le compte conservé`
}

const BY = { mail: 'par courriel', sheet: 'sur une fiche imprimée' }
