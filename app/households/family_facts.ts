import { v5 as uuidv5 } from 'uuid'
import { stableJson } from '#kernel/forms/stable_json'
import type { HouseholdDescription } from '#kernel/household_description'

/**
 * A household as single facts – `address`, `head`, `person/<id>/lastName`,
 * `responsible/<child>/<adult>`, `guardian/<guardian>/<ward>` –: what changed between two
 * of them can be listed, put into words, and taken back one by one. What is not known is absent.
 */
export type FamilyFacts = ReadonlyMap<string, unknown>

/** Null stands for an absent fact. */
export interface FactChange {
  fact: string
  before: unknown
  after: unknown
}

/** In the place of a ward: the guardian is that of the whole household. */
export const WHOLE_HOUSEHOLD = 'household'

/** A description as facts; those who are not known get the identifier that this household gives their key. */
export function factsOf(
  description: HouseholdDescription,
  { householdId, known }: { householdId: string; known: ReadonlySet<string> }
): FamilyFacts {
  const idOf = (key: string) => (known.has(key) ? key : uuidv5(key, householdId))
  const people = [
    ...description.adults.map((person) => ({ ...person, kind: 'adult' })),
    ...description.outsideAdults.map((person) => ({ ...person, kind: 'outside_adult' })),
    ...description.children.map((person) => ({ ...person, kind: 'child' })),
  ]
  return withoutAbsent([
    ['address', description.address],
    ['head', idOf(description.head)],
    ...people.flatMap(({ key, ...fields }) =>
      Object.entries(fields).map(([name, value]) => [`person/${idOf(key)}/${name}`, value] as const)
    ),
    ...description.responsibilities.map(
      ({ child, adult, role }) => [`responsible/${idOf(child)}/${idOf(adult)}`, role] as const
    ),
    ...description.guardians.map(
      ({ guardian, ward }) =>
        [`guardian/${idOf(guardian)}/${ward ? idOf(ward) : WHOLE_HOUSEHOLD}`, true] as const
    ),
  ])
}

export function withoutAbsent(facts: Iterable<readonly [string, unknown]>): FamilyFacts {
  return new Map([...facts].filter(([, value]) => value !== null && value !== undefined))
}

/** What leads from one household to the other. */
export function compareFacts(before: FamilyFacts, after: FamilyFacts): FactChange[] {
  return [...new Set([...before.keys(), ...after.keys()])]
    .map((fact) => ({ fact, before: before.get(fact) ?? null, after: after.get(fact) ?? null }))
    .filter((change) => !isSame(change.before, change.after))
}

/** The same changes, backwards. */
export function reversed(changes: readonly FactChange[]): FactChange[] {
  return changes
    .map(({ fact, before, after }) => ({ fact, before: after, after: before }))
    .toReversed()
}

/**
 * Carries out changes on a household that may have changed since: a fact that is no longer
 * what they began with stays as it is, and is named.
 */
export function changeFacts(
  facts: FamilyFacts,
  changes: readonly FactChange[]
): { facts: FamilyFacts; kept: string[] } {
  const changed = new Map(facts)
  const kept: string[] = []
  for (const { fact, before, after } of changes) {
    const current = changed.get(fact) ?? null
    if (isSame(current, after)) continue
    if (!isSame(current, before)) kept.push(fact)
    else changed.set(fact, after)
  }
  return { facts: withoutAbsent(changed), kept }
}

/** The identifiers of the people, by what they are. */
export function peopleIn(facts: FamilyFacts): Map<string, string> {
  return new Map(
    [...facts].flatMap(([fact, value]) => {
      const [kind, id, name] = fact.split('/')
      return kind === 'person' && name === 'kind' ? [[id, String(value)] as const] : []
    })
  )
}

function isSame(one: unknown, other: unknown): boolean {
  return stableJson(one) === stableJson(other)
}
