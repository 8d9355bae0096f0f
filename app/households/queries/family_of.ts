import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { HouseholdView } from '#kernel/define_teleservice'
import type { AdultDescription } from '#kernel/household_description'
import { withoutCodes } from '#households/address_codes'
import { describeFamily } from '#households/described_family'
import { ADULT_FIELDS, CHILD_FIELDS } from '#households/described_fields'
import { WHOLE_HOUSEHOLD, withoutAbsent, type FamilyFacts } from '#households/family_facts'
import Guardianship from '#households/models/guardianship'
import type Household from '#households/models/household'
import Individual from '#households/models/individual'
import Responsibility from '#households/models/responsibility'

export interface Family {
  facts: FamilyFacts
  /** Whoever is or was of the household: somebody who comes back is himself. */
  known: ReadonlySet<string>
}

/** Everybody of a household and who answers for whom, as facts. */
export async function familyOf(
  household: Pick<Household, 'id' | 'address'>,
  trx?: TransactionClientContract
): Promise<Family> {
  const individuals = await Individual.query({ client: trx })
    .where('household_id', household.id)
    .orderBy('created_at')
    .orderBy('id')
  const present = individuals.filter(({ archivedAt }) => archivedAt === null)
  const ids = present.map(({ id }) => id)
  const responsibilities =
    ids.length > 0 ? await Responsibility.query({ client: trx }).whereIn('child_id', ids) : []
  const guardianships = await Guardianship.query({ client: trx }).where(
    'household_id',
    household.id
  )
  return {
    known: new Set(individuals.map(({ id }) => id)),
    facts: withoutAbsent([
      ['address', household.address],
      ['head', present.find(({ isHouseholdHead }) => isHouseholdHead)?.id],
      ...present.flatMap(personFacts),
      ...responsibilities.map(
        ({ childId, adultId, role }) => [`responsible/${childId}/${adultId}`, role] as const
      ),
      ...guardianships.map(
        ({ guardianId, wardId }) =>
          [`guardian/${guardianId}/${wardId ?? WHOLE_HOUSEHOLD}`, true] as const
      ),
    ]),
  }
}

/** The household as teleservices see it. */
export async function householdView(
  household: Household,
  trx?: TransactionClientContract
): Promise<HouseholdView> {
  const { number } = household
  const family = describeFamily((await familyOf(household, trx)).facts)
  const address = family.address && withoutCodes(family.address)
  const adults = family.adults.map(typedAddress)
  const outsideAdults = family.outsideAdults.map(typedAddress)
  return { number, address, family: { ...family, address, adults, outsideAdults } }
}

function typedAddress(adult: AdultDescription): AdultDescription {
  return { ...adult, address: adult.address && withoutCodes(adult.address) }
}

function personFacts(person: Individual) {
  const kind = person.outside ? 'outside_adult' : person.kind
  const fields = person.kind === 'child' ? CHILD_FIELDS : ADULT_FIELDS
  return [
    [`person/${person.id}/kind`, kind] as const,
    ...fields.map((name) => [`person/${person.id}/${name}`, person[name]] as const),
  ]
}
