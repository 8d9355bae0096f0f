import { frenchPhone } from '#shared/french_formats'
import { birthSentence, individualName } from '#back_office/view_models/individual_words'
import {
  commonSigns,
  type ComparedFamily,
  type ComparedPerson,
  type CommonSign,
  type DuplicateSign,
} from '#households/duplicate_signs'
import type Household from '#households/models/household'

/** Why two accounts are said to be alike, one sentence per sign, the strongest first. */
export function signSentences(first: ComparedFamily, second: ComparedFamily) {
  return commonSigns(first, second).map((sign) => ({
    sign: sign.sign,
    label: LABELS[sign.sign],
    icon: ICONS[sign.sign],
    detail: DETAILS[sign.sign](sign),
  }))
}
export type SignSentence = ReturnType<typeof signSentences>[number]

export function familyOf({ address, individuals: people }: Household): ComparedFamily {
  return { address, people }
}

const LABELS: Record<DuplicateSign, string> = {
  person: 'même nom et même date de naissance',
  email: 'même adresse électronique',
  phone: 'même téléphone',
  residence: 'même nom de famille à la même adresse',
}

const ICONS: Record<DuplicateSign, string> = {
  person: 'user',
  email: 'mail',
  phone: 'phone',
  residence: 'house',
}

const DETAILS: Record<DuplicateSign, (sign: CommonSign) => string> = {
  person: ({ first: [person] }) => `${nameOf(person)}, ${birthSentence(person.birthDate ?? '')}`,
  email: ({ value, first, second }) => `${value} (${namesOf(first, second)})`,
  phone: ({ value, first, second }) => `${frenchPhone(value)} (${namesOf(first, second)})`,
  residence: ({ first, second }) => namesOf(first, second),
}

/** « Nadia Benali et Karim Petit »; one name when both accounts write it alike. */
function namesOf(first: ComparedPerson[], second: ComparedPerson[]): string {
  return [...new Set([first[0], second[0]].map(nameOf))].join(' et ')
}

function nameOf({ firstName = null, lastName }: ComparedPerson): string {
  return individualName({ firstName, lastName })
}
