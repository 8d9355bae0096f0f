import { test } from '@japa/runner'
import CitizenAccount from '#accounts/models/citizen_account'
import HouseholdEvent from '#households/models/household_event'
import Individual from '#households/models/individual'
import Responsibility from '#households/models/responsibility'
import { MergePeople } from '#requests/actions/merge_people'
import RequestEvent from '#requests/models/request_event'
import { verifyHistories } from '#requests/queries/verify_histories'
import { useTruncatedDatabase } from '#tests/support/databases'
import { aHousehold, anAgent, aRequest, aTown } from '#tests/support/world'
import { CANTEEN, membersOf } from '#tests/unit/requests/merge_world'

test.group('Merging two sheets of one person', (group) => {
  useTruncatedDatabase(group)

  test('gives the requests and roles of a child entered twice to one sheet', async ({ assert }) => {
    const world = await aChildEnteredTwice()
    const { town, family, kept, merged, request } = world
    await merge(world)
    await merge(world)

    assert.deepEqual(
      (await membersOf(town, family)).map(({ firstName, sex }) => [firstName, sex]),
      [
        ['Camille', null],
        ['Léa', 'male'],
      ]
    )
    await request.refresh()
    assert.equal(request.subjectId, kept.id)
    const roles = await town.run(() => Responsibility.query())
    assert.deepEqual(
      roles.map(({ childId }) => childId),
      [kept.id]
    )
    const events = await town.run(() => HouseholdEvent.query())
    assert.deepEqual(
      events.map(({ kind, details }) => [kind, details?.people, details?.values]),
      [
        [
          'people_merged',
          [{ name: merged.fullName, as: kept.fullName }],
          [{ person: 'Léa Martin', field: 'sex', from: 'female', to: 'male' }],
        ],
      ]
    )
    const told = await town.run(() => RequestEvent.query().where('kind', 'person_merged'))
    assert.lengthOf(told, 1)
    assert.isEmpty((await town.run(() => verifyHistories())).problems)
  })

  test('a head entered twice stays head, and his account is his', async ({ assert }) => {
    const town = await aTown()
    const anne = await anAgent(town).with('school', 'write')
    const family = await aHousehold(town).withAdult('Camille', 'Martin')
    const [merged, kept] = family.people
    const { id: householdId, version } = family.household
    await town.run(() =>
      new MergePeople().handle({
        householdId,
        version,
        keptId: kept.id,
        mergedId: merged.id,
        takes: ['email'],
        actor: { kind: 'agent', id: anne.id, name: anne.fullName },
      })
    )
    await kept.refresh()
    assert.isTrue(kept.isHouseholdHead)
    const [account] = await town.run(() => CitizenAccount.query())
    assert.equal(account.individualId, kept.id)
    const heads = await town.run(() => Individual.query().where('is_household_head', true))
    assert.lengthOf(heads, 1)
  })

  test('is refused for a child and an adult, for a stranger, and on another version', async ({
    assert,
  }) => {
    const world = await aChildEnteredTwice()
    const { town, family } = world
    const stranger = await aHousehold(town).headedBy('Paul', 'Roux')
    for (const keptId of [family.head.id, stranger.head.id, world.merged.id]) {
      await assert.rejects(() => merge(world, { keptId }), /Dites pour chaque personne/)
    }
    await assert.rejects(() => merge(world, { version: 7 }), /a changé entre-temps/)
    const archived = await town.run(() => Individual.query().whereNotNull('archived_at'))
    assert.isEmpty(archived)
  })
})

async function aChildEnteredTwice() {
  const town = await aTown()
  const anne = await anAgent(town).with('school', 'write')
  const family = await aHousehold(town).withChild('Léa').withChild('Lea', { sex: 'male' })
  const [, kept, merged] = family.people
  const request = await aRequest(town, CANTEEN).by(family).about(merged)
  return { town, anne, family, kept, merged, request }
}

function merge(
  { town, anne, family, kept, merged }: Awaited<ReturnType<typeof aChildEnteredTwice>>,
  change: Partial<Parameters<MergePeople['handle']>[0]> = {}
) {
  return town.run(() =>
    new MergePeople().handle({
      householdId: family.household.id,
      version: family.household.version,
      keptId: kept.id,
      mergedId: merged.id,
      takes: ['sex'],
      actor: { kind: 'agent', id: anne.id, name: anne.fullName },
      ...change,
    })
  )
}
