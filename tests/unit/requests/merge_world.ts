import AccountIdentity from '#accounts/models/account_identity'
import Document from '#documents/models/document'
import Guardianship from '#households/models/guardianship'
import type { PersonChoice } from '#households/actions/merge_people_of'
import Individual from '#households/models/individual'
import Responsibility from '#households/models/responsibility'
import { MergeHouseholds } from '#requests/actions/merge_households'
import { now } from '#shared/clock'
import { aHousehold, anAgent, aRequest, aTown } from '#tests/support/world'
import type { Family } from '#tests/support/world/family'
import type { Town } from '#tests/support/world/town'

export const CANTEEN = 'school_canteen_registration'
export const REPAIR = 'technical_intervention'

/**
 * Nadia and her daughter Léa, entered twice; the second time with Hugo, and with
 * Karim from outside who answers for both children and watches over Nadia.
 */
export async function aFamilyEnteredTwice() {
  const town = await aTown()
  const anne = await anAgent(town).with('school', 'write')
  const birth = { birthDate: '1985-03-02' }
  const kept = await aHousehold(town)
    .headedBy('Nadia', 'Benali', { ...birth, mobilePhone: '0611111111' })
    .withChild('Léa')
  const merged = await aHousehold(town)
    .headedBy('NADIA', 'Bénali', { ...birth, mobilePhone: '0622222222', homePhone: '0383000000' })
    .withChild('Léa')
    .withChild('Hugo', { birthDate: '2021-06-01', sex: 'male' })
  const karim = await town.run(() => outsideAdult(merged))
  const request = await aRequest(town, CANTEEN).by(merged).about(merged.child('Léa'))
  const draft = await aRequest(town, CANTEEN).by(merged).about(merged.child('Hugo')).in('draft')
  await town.run(async () => {
    await Document.create({
      householdId: merged.household.id,
      individualId: merged.head.id,
      documentTypeKey: 'family_record_book',
      state: 'validated',
      origin: 'citizen',
      version: 1,
      createdAt: now(),
    })
    await AccountIdentity.create({
      citizenAccountId: merged.account.id,
      provider: 'franceconnect',
      subject: 'nadia-at-franceconnect',
      tiedAt: now(),
    })
  })
  return { town, anne, kept, merged, karim, request, draft }
}
export type FamilyEnteredTwice = Awaited<ReturnType<typeof aFamilyEnteredTwice>>

async function outsideAdult({ household, head, people }: Family): Promise<Individual> {
  const karim = await Individual.create({
    householdId: household.id,
    kind: 'adult',
    outside: true,
    isHouseholdHead: false,
    firstName: 'Karim',
    lastName: 'Petit',
    version: 1,
    createdAt: now(),
  })
  for (const child of people.filter(({ kind }) => kind === 'child')) {
    await Responsibility.create({ childId: child.id, adultId: karim.id, role: 'father' })
  }
  await Guardianship.createMany([
    { householdId: household.id, wardId: head.id, guardianId: karim.id },
    { householdId: household.id, wardId: null, guardianId: karim.id },
  ])
  return karim
}

/** Who is who: Nadia and Léa are themselves, Hugo and Karim join the household. */
export function theirChoices({ kept, merged, karim }: FamilyEnteredTwice): PersonChoice[] {
  return [
    { mergedId: merged.head.id, keptId: kept.head.id, takes: ['mobilePhone', 'homePhone'] },
    { mergedId: merged.child('Léa').id, keptId: kept.child('Léa').id, takes: [] },
    { mergedId: merged.child('Hugo').id, keptId: null, takes: [] },
    { mergedId: karim.id, keptId: null, takes: [] },
  ]
}

export function merge(
  world: FamilyEnteredTwice,
  change: Partial<Parameters<MergeHouseholds['handle']>[0]> = {}
) {
  const { town, anne, kept, merged } = world
  return town.run(() =>
    new MergeHouseholds().handle({
      kept: { id: kept.household.id, version: kept.household.version },
      merged: { id: merged.household.id, version: merged.household.version },
      people: theirChoices(world),
      takesAddress: false,
      actor: { kind: 'agent', id: anne.id, name: anne.fullName },
      ...change,
    })
  )
}

export function membersOf(town: Town, { household }: Family): Promise<Individual[]> {
  return town.run(() =>
    Individual.query()
      .where('household_id', household.id)
      .whereNull('archived_at')
      .orderBy('first_name')
  )
}
