import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { now } from '#shared/clock'
import type { PostalAddress } from '#kernel/define_teleservice'
import type { ResponsibilityRole } from '#kernel/household_description'
import { WHOLE_HOUSEHOLD, type FactChange } from '#households/family_facts'
import Guardianship from '#households/models/guardianship'
import type Household from '#households/models/household'
import Individual from '#households/models/individual'
import Responsibility from '#households/models/responsibility'

/**
 * Writes each fact as it is after the change. The caller holds the household, has checked
 * the facts and saves it. Who is no longer there is archived, not deleted: former requests
 * are about him.
 */
export async function writeFamily(
  household: Household,
  changes: readonly FactChange[],
  trx: TransactionClientContract
): Promise<void> {
  const people = new Map<string, Map<string, unknown>>()
  for (const { fact, after } of changes) {
    const [kind, id, name] = fact.split('/')
    if (kind === 'address') household.address = after as PostalAddress | null
    if (kind === 'person') people.set(id, (people.get(id) ?? new Map()).set(name, after))
  }
  for (const [id, fields] of people) await writePerson(household, id, fields, trx)
  for (const { fact, after } of changes) {
    const [kind, first, second] = fact.split('/')
    if (kind === 'head') await writeHead(household, String(after), trx)
    if (kind === 'responsible') await writeResponsibility(first, second, after, trx)
    if (kind === 'guardian') await writeGuardianship(household, first, second, after, trx)
  }
}

async function writePerson(
  { id: householdId }: Household,
  id: string,
  fields: ReadonlyMap<string, unknown>,
  trx: TransactionClientContract
): Promise<void> {
  const known = await Individual.query({ client: trx })
    .where('id', id)
    .where('household_id', householdId)
    .first()
  const person =
    known ??
    new Individual().merge({
      id,
      householdId,
      isHouseholdHead: false,
      version: 0,
      createdAt: now(),
    })
  if (fields.has('kind') && fields.get('kind') === null) {
    person.merge({ archivedAt: now(), isHouseholdHead: false })
  } else {
    const { kind, ...others } = Object.fromEntries(fields)
    person.merge({ ...others, archivedAt: null })
    if (kind) {
      person.merge({
        kind: kind === 'child' ? 'child' : 'adult',
        outside: kind === 'outside_adult',
      })
    }
  }
  person.version += 1
  await person.useTransaction(trx).save()
}

async function writeHead(
  { id }: Household,
  headId: string,
  trx: TransactionClientContract
): Promise<void> {
  const own = () => Individual.query({ client: trx }).where('household_id', id)
  await own().whereNot('id', headId).update({ is_household_head: false })
  await own().where('id', headId).update({ is_household_head: true })
}

async function writeResponsibility(
  childId: string,
  adultId: string,
  role: unknown,
  trx: TransactionClientContract
): Promise<void> {
  await Responsibility.query({ client: trx })
    .where('child_id', childId)
    .where('adult_id', adultId)
    .delete()
  if (role === null) return
  const row = new Responsibility()
  row.merge({ childId, adultId, role: role as ResponsibilityRole })
  await row.useTransaction(trx).save()
}

async function writeGuardianship(
  { id: householdId }: Household,
  guardianId: string,
  ward: string,
  holds: unknown,
  trx: TransactionClientContract
): Promise<void> {
  const wardId = ward === WHOLE_HOUSEHOLD ? null : ward
  const same = Guardianship.query({ client: trx })
    .where('household_id', householdId)
    .where('guardian_id', guardianId)
  await (wardId ? same.where('ward_id', wardId) : same.whereNull('ward_id')).delete()
  if (holds === null) return
  const row = new Guardianship()
  row.merge({ householdId, wardId, guardianId })
  await row.useTransaction(trx).save()
}
