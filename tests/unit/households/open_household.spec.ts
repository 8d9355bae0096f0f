import { test } from '@japa/runner'
import CitizenAccount from '#accounts/models/citizen_account'
import { E_EMAIL_UNAVAILABLE } from '#accounts/errors'
import { OpenHousehold } from '#households/actions/open_household'
import Household from '#households/models/household'
import { useTruncatedDatabase } from '#tests/support/databases'
import { aTown } from '#tests/support/world'

const HEAD = { kind: 'adult', title: 'madam', firstName: 'Camille', lastName: 'Martin' } as const
const REST = {
  address: { streetName: 'Rue Haute', postalCode: '54360', city: 'Blainville' },
  password: 'trois-mots-et-demi',
}

test.group('Opening a household', (group) => {
  useTruncatedDatabase(group)

  test('gives namesakes who come together their own number and login', async ({ assert }) => {
    const town = await aTown()
    const open = (email: string) =>
      town.run(() => new OpenHousehold().handle({ head: { ...HEAD, email }, ...REST }))

    const opened = await Promise.all(['a@x.test', 'b@x.test', 'c@x.test'].map(open))

    assert.sameMembers(
      opened.map(({ household }) => household.number),
      [1, 2, 3]
    )
    assert.sameMembers(
      opened.map(({ account }) => account.login),
      ['camille.martin', 'camille.martin2', 'camille.martin3']
    )
  })

  test('happens once for one address, however many times it is asked at once', async ({
    assert,
  }) => {
    const town = await aTown()
    const open = () =>
      town.run(() => new OpenHousehold().handle({ head: { ...HEAD, email: 'a@x.test' }, ...REST }))

    const outcomes = await Promise.allSettled([open(), open(), open()])

    const refused = outcomes.filter((outcome) => outcome.status === 'rejected')
    assert.lengthOf(refused, 2)
    assert.isTrue(refused.every(({ reason }) => reason instanceof E_EMAIL_UNAVAILABLE))
    assert.lengthOf(await town.run(() => Household.query()), 1)
    assert.lengthOf(await town.run(() => CitizenAccount.query()), 1)
  })
})
