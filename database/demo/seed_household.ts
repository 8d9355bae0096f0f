import db from '@adonisjs/lucid/services/db'
import { now } from '#shared/clock'
import { nextNumber } from '#authorities/queries/next_number'
import CitizenAccount from '#accounts/models/citizen_account'
import Household from '#households/models/household'
import Individual from '#households/models/individual'
import Responsibility, { type ResponsibilityRole } from '#households/models/responsibility'
import type { DemoFamily } from '#database/demo/families'
import { DEMO_PASSWORD } from '#database/demo/accounts'

export interface SeededFamily {
  household: Household
  head: Individual
  children: Individual[]
}

/** A household with its adults, its children and who answers for whom, and the head's account. */
export async function seedHousehold(family: DemoFamily): Promise<SeededFamily> {
  const number = await db.transaction((trx) => nextNumber('household', trx))
  const household = await Household.create({
    number,
    state: 'valid',
    active: true,
    temporary: false,
    address: family.address,
    version: 1,
    createdAt: now(),
  })
  const common = { householdId: household.id, version: 1, createdAt: now() }

  const adults: Individual[] = []
  for (const [index, adult] of family.adults.entries()) {
    adults.push(
      await Individual.create({ ...common, ...adult, kind: 'adult', isHouseholdHead: index === 0 })
    )
  }
  const children: Individual[] = []
  for (const child of family.children) {
    const row = await Individual.create({
      ...common,
      ...child,
      kind: 'child',
      isHouseholdHead: false,
    })
    children.push(row)
    for (const adult of adults) {
      await Responsibility.create({ childId: row.id, adultId: adult.id, role: roleOf(adult) })
    }
  }

  await CitizenAccount.create({
    householdId: household.id,
    individualId: adults[0].id,
    login: family.login,
    email: adults[0].email as string,
    password: DEMO_PASSWORD,
    createdAt: now(),
  })
  return { household, head: adults[0], children }
}

function roleOf(adult: Individual): ResponsibilityRole {
  return adult.title === 'madam' ? 'mother' : 'father'
}
