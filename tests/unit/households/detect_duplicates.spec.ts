import { test } from '@japa/runner'
import { deliverDueMessages } from '#authorities/outbox/worker'
import { DetectDuplicates } from '#households/actions/detect_duplicates'
import { IgnoreDuplicate } from '#households/actions/ignore_duplicate'
import { OpenHousehold } from '#households/actions/open_household'
import { SetHouseholdState } from '#households/actions/set_household_state'
import { findDuplicatesJob } from '#households/jobs/find_duplicates_job'
import DuplicateMark from '#households/models/duplicate_mark'
import HouseholdDuplicate from '#households/models/household_duplicate'
import HouseholdEvent from '#households/models/household_event'
import { MOST_BEARERS } from '#households/queries/households_bearing'
import { useTruncatedDatabase } from '#tests/support/databases'
import { runFor } from '#tests/support/job_runs'
import { aHousehold, aTown } from '#tests/support/world'
import type { Family } from '#tests/support/world/family'
import type { Town } from '#tests/support/world/town'

const ANNE = { kind: 'agent', id: null, name: 'Anne Leroy' } as const

test.group('Probable duplicates among accounts', (group) => {
  useTruncatedDatabase(group)

  test('are found once an account is opened, and not in another town', async ({ assert }) => {
    const town = await aTown()
    const elsewhere = await aTown('Val').at('val.test')
    for (const place of [elsewhere, town]) {
      const family = await aHousehold(place).headedBy('Nadia', 'Benali', {
        mobilePhone: '0611111111',
      })
      await compare(place, family)
    }
    await town.run(() =>
      new OpenHousehold().handle({
        head: {
          kind: 'adult',
          title: 'madam',
          firstName: 'Nadia',
          lastName: 'Benali',
          email: 'nadia@x.test',
          mobilePhone: '0611111111',
        },
        address: { streetName: 'Rue Haute', postalCode: '54360', city: 'Blainville' },
        password: 'trois-mots-et-demi',
      })
    )
    await deliverDueMessages()
    assert.lengthOf(await pairs(town), 1)
    assert.lengthOf(await pairs(elsewhere), 0)
  })

  test('are found by a child alone, entered in both', async ({ assert }) => {
    const town = await aTown()
    const phones = ['0611111111', '0622222222']
    for (const mobilePhone of phones) {
      const name = mobilePhone === phones[0] ? 'Benali' : 'Bénali'
      const family = await aHousehold(town)
        .headedBy('Nadia', name, { mobilePhone })
        .withChild('Léa')
      await town.run(() => family.household.merge({ address: null }).save())
      await compare(town, family)
    }
    assert.lengthOf(await pairs(town), 1)
  })

  test('two accounts opened at once see each other', async ({ assert }) => {
    const { town, first, second } = await twoAlike()
    await Promise.all([compare(town, first), compare(town, second)])
    assert.lengthOf(await pairs(town), 1)
    const before = await pairs(town)
    await compare(town, first)
    assert.deepEqual(
      await ids(town),
      before.map(({ id }) => id)
    )
  })

  test('go when nothing is in common any more, and when an account is archived', async ({
    assert,
  }) => {
    const { town, first, second } = await twoAlike()
    await compareBoth(town, first, second)
    await town.run(() => first.head.merge({ mobilePhone: '0699999999' }).save())
    await compare(town, first)
    assert.lengthOf(await pairs(town), 0)

    await town.run(() => first.head.merge({ mobilePhone: '0611111111' }).save())
    await compare(town, first)
    assert.lengthOf(await pairs(town), 1)
    const { id: householdId, version } = second.household
    await town.run(() =>
      new SetHouseholdState().handle({ householdId, state: 'archived', version, actor: ANNE })
    )
    assert.lengthOf(await pairs(town), 0)
    assert.isEmpty(await town.run(() => DuplicateMark.query().where('household_id', householdId)))
  })

  test('once ignored, a pair is never proposed again; both histories say by whom', async ({
    assert,
  }) => {
    const { town, first, second } = await twoAlike()
    await compareBoth(town, first, second)
    const pair: [string, string] = [second.household.id, first.household.id]
    const ignore = () => town.run(() => new IgnoreDuplicate().handle({ pair, actor: ANNE }))
    await ignore()
    await ignore()
    await compareBoth(town, first, second)

    const [known] = await pairs(town)
    assert.equal(known.state, 'ignored')
    assert.equal(known.decidedByName, 'Anne Leroy')
    assert.isNotNull(known.decidedAt)
    const events = await town.run(() => HouseholdEvent.query().orderBy('id'))
    assert.sameDeepMembers(
      events.map(({ householdId, kind, details }) => [householdId, kind, details?.number]),
      [
        [first.household.id, 'duplicate_ignored', second.household.number],
        [second.household.id, 'duplicate_ignored', first.household.number],
      ]
    )
  })

  test('what many accounts have in common tells nobody apart', async ({ assert }) => {
    const town = await aTown()
    for (let count = 0; count <= MOST_BEARERS + 1; count++) {
      const family = await aHousehold(town).headedBy(`Prénom${count}`, `Nom${count}`)
      await compare(town, family)
    }
    const last = await pairs(town)
    const family = await aHousehold(town).headedBy('Zoé', 'Zola')
    await compare(town, family)
    assert.deepEqual(
      await ids(town),
      last.map(({ id }) => id)
    )
  })

  test('the nightly job compares the accounts that nobody has compared yet, each once', async ({
    assert,
  }) => {
    const { town } = await twoAlike()
    const run = await runFor(town, findDuplicatesJob)
    assert.equal(run.summary, '2\u00a0comptes comparés, 1\u00a0doublon probable trouvé.')
    assert.lengthOf(await pairs(town), 1)
    const again = await runFor(town, findDuplicatesJob)
    assert.equal(again.summary, 'Aucun compte à comparer.')
  })
})

async function twoAlike() {
  const town = await aTown()
  const phone = { mobilePhone: '0611111111' }
  const first = await aHousehold(town).headedBy('Nadia', 'Benali', phone)
  const second = await aHousehold(town).headedBy('Karim', 'Petit', phone)
  return { town, first, second }
}

function compare(town: Town, { household }: Family) {
  return town.run(() => new DetectDuplicates().handle({ householdId: household.id }))
}

async function compareBoth(town: Town, first: Family, second: Family) {
  await compare(town, first)
  await compare(town, second)
}

function pairs(town: Town) {
  return town.run(() => HouseholdDuplicate.query().orderBy('id'))
}

async function ids(town: Town) {
  return (await pairs(town)).map(({ id }) => id)
}
