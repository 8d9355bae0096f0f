import type { PostalAddress } from '#kernel/define_teleservice'
import { searchText } from '#shared/search_text'
import type Individual from '#households/models/individual'

/**
 * What two accounts may have in common that tells that they are one family's:
 * a person (name and birth date), an e-mail address, a telephone, or a family
 * name at one address. An address alone tells nobody apart: a tower has two
 * hundred families.
 */
export const DUPLICATE_SIGNS = ['person', 'email', 'phone', 'residence'] as const
export type DuplicateSign = (typeof DUPLICATE_SIGNS)[number]

/** A sign as it is looked for: equal values are what two accounts have in common. */
export interface DuplicateMark {
  sign: DuplicateSign
  value: string
}

/** What a person is recognised by; somebody who stands at the counter has no sheet yet. */
export type ComparedPerson = Pick<Individual, 'lastName' | 'email'> &
  Partial<
    Pick<
      Individual,
      'kind' | 'firstName' | 'birthDate' | 'outside' | 'homePhone' | 'mobilePhone' | 'officePhone'
    >
  >

/** A household as it is compared, whether it has an account already or is about to. */
export interface ComparedFamily {
  address: PostalAddress | null
  people: ComparedPerson[]
}

/** A mark, and those who bear it on each side. */
export interface CommonSign extends DuplicateMark {
  first: ComparedPerson[]
  second: ComparedPerson[]
}

/** Everything by which a household may be recognised; an outside adult lives elsewhere, and has his own account there. */
export function duplicateMarks(family: ComparedFamily): DuplicateMark[] {
  const marks = bearers(family).map(({ mark }) => mark)
  const byKey = new Map(marks.map((mark) => [keyOf(mark), mark]))
  return [...byKey.values()]
}

/** What two households have in common, the strongest sign first. */
export function commonSigns(first: ComparedFamily, second: ComparedFamily): CommonSign[] {
  const theirs = bearers(second)
  return duplicateMarks(first).flatMap((mark) => {
    const same = ({ mark: other }: Bearer) => keyOf(other) === keyOf(mark)
    const found = theirs.filter(same)
    if (found.length === 0) return []
    return [{ ...mark, first: peopleOf(bearers(first).filter(same)), second: peopleOf(found) }]
  })
}

/**
 * A name whatever its accents, its hyphens, and whichever word was typed in
 * which field: « MARTIN Léa » and « Lea Martin » are one.
 */
export function nameKey({
  firstName,
  lastName,
}: Pick<ComparedPerson, 'firstName' | 'lastName'>): string {
  return searchText(`${firstName ?? ''} ${lastName}`)
    .split(' ')
    .sort()
    .join(' ')
}

interface Bearer {
  mark: DuplicateMark
  person: ComparedPerson
}

function bearers({ address, people }: ComparedFamily): Bearer[] {
  const members = people.filter(({ outside }) => !outside)
  return DUPLICATE_SIGNS.flatMap((sign) =>
    members.flatMap((person) =>
      VALUES[sign](person, address).map((value) => ({ mark: { sign, value }, person }))
    )
  )
}

type Values = (person: ComparedPerson, address: PostalAddress | null) => string[]

const VALUES: Record<DuplicateSign, Values> = {
  person: ({ firstName = null, lastName, birthDate }) =>
    birthDate && firstName ? [`${nameKey({ firstName, lastName })} ${birthDate}`] : [],
  email: ({ email }) => (email ? [email.trim().toLowerCase()] : []),
  phone: ({ homePhone, mobilePhone, officePhone }) =>
    [homePhone, mobilePhone, officePhone].filter((phone) => typeof phone === 'string'),
  residence: ({ kind, lastName }, address) =>
    kind === 'child' || !address ? [] : [`${addressKey(address)} ${searchText(lastName)}`],
}

function addressKey({ streetNumber, streetName, postalCode }: PostalAddress): string {
  return searchText(`${streetNumber ?? ''} ${streetName} ${postalCode}`)
}

function keyOf({ sign, value }: DuplicateMark): string {
  return `${sign} ${value}`
}

function peopleOf(found: Bearer[]): ComparedPerson[] {
  return [...new Set(found.map(({ person }) => person))]
}
