import { test } from '@japa/runner'
import CitizenAccount from '#accounts/models/citizen_account'
import { AddMember } from '#households/actions/add_member'
import { ArchiveMember } from '#households/actions/archive_member'
import { UpdateMember } from '#households/actions/update_member'
import {
  E_HEAD_NOT_REMOVABLE,
  E_LAST_RESPONSIBLE,
  E_RESPONSIBLES_REQUIRED,
} from '#households/errors'
import { membersOf } from '#households/queries/members_of'
import { responsibilitiesOf } from '#households/queries/responsibilities_of'
import { useDatabase } from '#tests/support/databases'
import { aHousehold, aTown } from '#tests/support/world'

test.group('The members of a household', (group) => {
  useDatabase(group)

  test('are listed head first, then adults, then children by age', async ({ assert }) => {
    const town = await aTown()
    const { household } = await aHousehold(town)
      .withChild('Hugo', { birthDate: '2021-09-08' })
      .withChild('Léa', { birthDate: '2018-05-21' })
      .withAdult('Karim', 'Petit')
    const members = await town.run(() => membersOf(household.id))
    assert.deepEqual(
      members.map(({ firstName }) => firstName),
      ['Camille', 'Karim', 'Léa', 'Hugo']
    )
  })

  test('answer for a child by three at most', async ({ assert }) => {
    const town = await aTown()
    const family = await aHousehold(town)
      .withAdult('Karim', 'Petit')
      .withAdult('Nadia', 'Benali')
      .withAdult('Paul', 'Roux')
    const roles = (count: number) =>
      family.people
        .slice(0, count)
        .map(({ id }) => ({ adultId: id, role: 'legal_guardian' as const }))
    const add = (count: number) =>
      town.run(() =>
        new AddMember().handle({
          householdId: family.household.id,
          member: { kind: 'child', firstName: 'Léa', lastName: 'Martin', birthDate: '2018-05-21' },
          responsibilities: roles(count),
        })
      )

    await assert.rejects(() => add(0), E_RESPONSIBLES_REQUIRED)
    await assert.rejects(() => add(4), E_RESPONSIBLES_REQUIRED)
    const child = await add(3)
    assert.lengthOf(await town.run(() => responsibilitiesOf([child.id])), 3)
  })

  test('cannot be removed when head, nor when a child would be left without responsible', async ({
    assert,
  }) => {
    const town = await aTown()
    const family = await aHousehold(town).withAdult('Karim', 'Petit').withChild('Léa')
    const { household } = family
    const archive = (memberId: string) =>
      town.run(() => new ArchiveMember().handle({ householdId: household.id, memberId }))

    await assert.rejects(() => archive(family.head.id), E_HEAD_NOT_REMOVABLE)
    await town.run(() =>
      new UpdateMember().handle({
        householdId: household.id,
        memberId: family.child('Léa').id,
        member: { kind: 'child', lastName: 'Martin' },
        responsibilities: [{ adultId: family.adult('Karim').id, role: 'father' }],
        version: 1,
      })
    )
    await assert.rejects(() => archive(family.adult('Karim').id), E_LAST_RESPONSIBLE)
    await archive(family.child('Léa').id)
    await archive(family.adult('Karim').id)
    assert.lengthOf(await town.run(() => membersOf(household.id)), 1)
  })

  test('sign in with the address they have changed to', async ({ assert }) => {
    const town = await aTown()
    const family = await aHousehold(town)
    await town.run(() =>
      new UpdateMember().handle({
        householdId: family.household.id,
        memberId: family.head.id,
        member: {
          kind: 'adult',
          lastName: 'Martin',
          firstName: 'Camille',
          email: 'nouvelle@courriel.test',
        },
        responsibilities: [],
        version: 1,
      })
    )
    const account = await town.run(() => CitizenAccount.findOrFail(family.account.id))
    assert.equal(account.email, 'nouvelle@courriel.test')
  })
})
