import { test } from '@japa/runner'
import { ResetPassword } from '#accounts/actions/reset_password'
import type CitizenAccount from '#accounts/models/citizen_account'
import { groupedCode } from '#accounts/secret_code'
import { GiveAccess } from '#households/actions/give_access'
import HouseholdEvent from '#households/models/household_event'
import { useTruncatedDatabase } from '#tests/support/databases'
import { aHousehold, aTown } from '#tests/support/world'
import type { Family } from '#tests/support/world/family'
import type { Town } from '#tests/support/world/town'

const CODE = 'K7QF9M2P4XWAT3RH'
const OTHER = 'AAAABBBBCCCCDDDD'
const PASSWORD = 'un-coquelicot-au-bord-du-canal'

test.group('An access handed over on paper', (group) => {
  useTruncatedDatabase(group)

  test('opens the account once, however its code is typed', async ({ assert }) => {
    const { town, family } = await aFamilyWithoutEmail()
    const { by } = await give(town, family, CODE)
    assert.equal(by, 'sheet')
    const typed = groupedCode(CODE).toLowerCase()
    assert.equal(typed, 'k7qf-9m2p-4xwa-t3rh')
    const account = await choose(town, typed)
    assert.equal(account.id, family.account.id)
    await assert.rejects(() => choose(town, CODE), /n’est plus valable/)
  })

  test('printed again, the sheet of before serves no more; the same form prints the same one', async ({
    assert,
  }) => {
    const { town, family } = await aFamilyWithoutEmail()
    for (const code of [CODE, CODE, OTHER, OTHER]) await give(town, family, code)
    assert.lengthOf(await town.run(() => HouseholdEvent.query()), 2)
    await assert.rejects(() => choose(town, CODE), /n’est plus valable/)
    await choose(town, OTHER)
  })

  test('a family that was entered without credentials gets some', async ({ assert }) => {
    const { town, family } = await aFamilyWithoutEmail()
    await town.run(() => family.account.delete())
    await give(town, family, CODE)
    const account = await choose(town, CODE)
    assert.equal(account.login, 'camille.martin')
    assert.equal(account.individualId, family.head.id)
  })
})

async function aFamilyWithoutEmail() {
  const town = await aTown()
  const family = await aHousehold(town)
  await town.run(async () => {
    await family.account.merge({ email: null }).save()
    await family.head.merge({ email: null }).save()
  })
  return { town, family }
}

function give(town: Town, { household }: Family, code: string) {
  return town.run(() =>
    new GiveAccess().handle({
      householdId: household.id,
      code,
      linkFor: (token) => `https://ville.test/mot-de-passe/${token}`,
      actor: { kind: 'agent', id: null, name: 'Anne Leroy' },
    })
  )
}

function choose(town: Town, token: string): Promise<CitizenAccount> {
  return town.run(() => new ResetPassword().handle({ token, password: PASSWORD }))
}
