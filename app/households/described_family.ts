import type {
  AdultDescription,
  ChildDescription,
  HouseholdDescription,
  ResponsibilityDescription,
} from '#kernel/household_description'
import { ADULT_FIELDS, CHILD_FIELDS } from '#households/described_fields'
import { peopleIn, WHOLE_HOUSEHOLD, type FamilyFacts } from '#households/family_facts'

/** A household's facts as the description that a teleservice reads; its head comes first. */
export function describeFamily(facts: FamilyFacts): HouseholdDescription {
  const head = String(facts.get('head') ?? '')
  const people = [...peopleIn(facts)].sort(([a], [b]) => Number(b === head) - Number(a === head))
  const those = (kind: string) => people.filter(([, what]) => what === kind).map(([id]) => id)
  return {
    address: (facts.get('address') ?? null) as HouseholdDescription['address'],
    head,
    adults: those('adult').map((id) => person<AdultDescription>(facts, id, ADULT_FIELDS)),
    children: those('child').map((id) => person<ChildDescription>(facts, id, CHILD_FIELDS)),
    outsideAdults: those('outside_adult').map((id) =>
      person<AdultDescription>(facts, id, ADULT_FIELDS)
    ),
    responsibilities: rolesOf(facts, 'responsible').map(({ first, second, value }) => ({
      child: first,
      adult: second,
      role: value as ResponsibilityDescription['role'],
    })),
    guardians: rolesOf(facts, 'guardian').map(({ first, second }) => ({
      guardian: first,
      ward: second === WHOLE_HOUSEHOLD ? null : second,
    })),
  }
}

/** The facts were written from such a description, or read from columns of the same types. */
function person<Description>(facts: FamilyFacts, id: string, fields: readonly string[]) {
  const told = fields.map((name) => [name, facts.get(`person/${id}/${name}`) ?? null])
  return { key: id, ...Object.fromEntries(told) } as Description
}

function rolesOf(facts: FamilyFacts, wanted: 'responsible' | 'guardian') {
  return [...facts].flatMap(([fact, value]) => {
    const [kind, first, second] = fact.split('/')
    return kind === wanted ? [{ first, second, value }] : []
  })
}
