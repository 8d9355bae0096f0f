import { randomUUID } from 'node:crypto'
import hash from '@adonisjs/core/services/hash'
import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { v7 as uuidv7 } from 'uuid'
import { now } from '#shared/clock'
import type { ResponsibilityRole } from '#kernel/household_description'
import { nextNumber } from '#authorities/queries/next_number'
import { currentAuthorityId } from '#authorities/tenancy'
import CitizenAccount from '#accounts/models/citizen_account'
import Household from '#households/models/household'
import Individual from '#households/models/individual'
import Responsibility from '#households/models/responsibility'
import type { DemoFamily } from '#database/demo/families'

export interface SeededFamily {
  household: Household
  head: Individual
  adults: Individual[]
  children: Individual[]
}

/**
 * Households with their adults, their children and who answers for whom, and the account of each head.
 *
 * @param plainPassword of all of them; without it nobody can sign in to them
 */
export async function seedHouseholds(
  families: DemoFamily[],
  plainPassword: string = randomUUID()
): Promise<SeededFamily[]> {
  // One password, one hash: hashing takes its time on purpose.
  const password = await hash.make(plainPassword)
  return db.transaction(async (trx) => {
    const seeded: SeededFamily[] = []
    for (const family of families) {
      const own = await seedHousehold(family, trx)
      await openAccount(own, family.login, password, trx)
      seeded.push(own)
    }
    return seeded
  })
}

async function seedHousehold(
  family: DemoFamily,
  trx: TransactionClientContract
): Promise<SeededFamily> {
  const household = await Household.create(
    {
      number: await nextNumber('household', trx),
      state: family.unchecked ? 'pending' : 'valid',
      active: true,
      temporary: false,
      address: family.address,
      version: 1,
      createdAt: now(),
    },
    { client: trx }
  )
  const common = { householdId: household.id, version: 1, createdAt: now() }
  const adults = await Individual.createMany(
    family.adults.map((adult, index) => ({
      ...common,
      ...adult,
      kind: 'adult' as const,
      isHouseholdHead: index === 0,
    })),
    { client: trx }
  )
  const children = await Individual.createMany(
    family.children.map((child) => ({
      ...common,
      ...child,
      kind: 'child' as const,
      isHouseholdHead: false,
    })),
    { client: trx }
  )
  await Responsibility.createMany(
    children.flatMap(({ id: childId }) =>
      adults.map((adult) => ({ childId, adultId: adult.id, role: roleOf(adult) }))
    ),
    { client: trx }
  )
  return { household, head: adults[0], adults, children }
}

function openAccount(
  { household, head }: SeededFamily,
  login: string,
  password: string,
  trx: TransactionClientContract
): Promise<CitizenAccount> {
  const account = {
    id: uuidv7(),
    authorityId: currentAuthorityId(),
    householdId: household.id,
    individualId: head.id,
    login,
    email: head.email as string,
    password,
    createdAt: now(),
  }
  // Quietly: what is stored is the hash already.
  return CitizenAccount.createQuietly(account, { client: trx })
}

function roleOf(adult: Individual): ResponsibilityRole {
  return adult.title === 'madam' ? 'mother' : 'father'
}
