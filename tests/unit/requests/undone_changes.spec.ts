import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import { ArchiveMember } from '#households/actions/archive_member'
import { SetHouseholdState } from '#households/actions/set_household_state'
import HouseholdEvent from '#households/models/household_event'
import Individual from '#households/models/individual'
import { membersOf } from '#households/queries/members_of'
import { EditRequestData } from '#requests/actions/edit_request_data'
import { undoTransition } from '#requests/actions/undo_transition'
import RequestEvent from '#requests/models/request_event'
import ServiceRequest from '#requests/models/service_request'
import { lockRequest } from '#requests/queries/lock_request'
import { useTruncatedDatabase } from '#tests/support/databases'
import { aTown } from '#tests/support/world'
import {
  AGENT,
  aFamily,
  change,
  decide,
  everythingElse,
  nameOf,
  photograph,
} from '#tests/unit/requests/account_world'

test.group('What becomes of the changes of a household', (group) => {
  useTruncatedDatabase(group)

  test('a modification is applied at once; refused or cancelled, all of it is undone', async ({
    assert,
  }) => {
    const town = await aTown()
    for (const transition of ['reject', 'cancel'] as const) {
      const family = await aFamily(town)
      const before = await photograph(town, family)
      const request = await change(town, family, everythingElse(family))
      await town.run(async () => {
        await family.household.refresh()
        assert.equal(family.household.state, 'pending')
        assert.equal(family.household.address?.streetName, 'RUE NEUVE')
        const members = await membersOf(family.household.id)
        assert.sameMembers(
          members.map(({ firstName }) => firstName),
          ['Camille', 'Léa', 'Noé']
        )
        assert.equal(await nameOf(family.child('Léa')), 'Léa Durand')
      })
      assert.notDeepEqual(await photograph(town, family), before)

      await town.run(() => decide(request, [transition]))
      assert.deepEqual(await photograph(town, family), before)
      await town.run(async () => {
        await family.household.refresh()
        assert.equal(family.household.state, 'valid')
      })
    }
  })

  test('a modification that is validated stays, and a decision taken back takes the account along', async ({
    assert,
  }) => {
    const town = await aTown()
    const family = await aFamily(town)
    const request = await change(town, family, everythingElse(family))
    const changed = await photograph(town, family)
    await town.run(() => decide(request, ['mark_complete', 'validate']))
    assert.deepEqual(await photograph(town, family), changed)
    await town.run(async () => {
      assert.equal((await family.household.refresh()).state, 'valid')
      await decide(request, ['mark_incomplete'])
      assert.equal((await family.household.refresh()).state, 'pending')
    })
  })

  test('a refusal that is taken back gives the changes back, and the account is « en cours » again', async ({
    assert,
  }) => {
    const town = await aTown()
    const family = await aFamily(town)
    const { id } = await change(town, family, everythingElse(family))
    const changed = await photograph(town, family)
    await town.run(async () => {
      const request = await ServiceRequest.findOrFail(id)
      await decide(request, ['reject'])
      const event = await RequestEvent.query()
        .where('request_id', id)
        .orderBy('position', 'desc')
        .firstOrFail()
      await db.transaction(async (trx) => {
        const held = await lockRequest(id, trx)
        await undoTransition({ request: held, event, former: {}, actor: AGENT }, trx)
        await held.useTransaction(trx).save()
      })
      assert.equal((await family.household.refresh()).state, 'pending')
    })
    assert.deepEqual(await photograph(town, family), changed)
  })

  test('undoing overwrites nothing that changed since in another way, and says so', async ({
    assert,
  }) => {
    const town = await aTown()
    const family = await aFamily(town)
    const request = await change(town, family, everythingElse(family))
    await town.run(async () => {
      const child = await Individual.findOrFail(family.child('Léa').id)
      await child.merge({ lastName: 'Lambert' }).save()
      await decide(request, ['reject'])

      assert.equal(await nameOf(family.child('Léa')), 'Léa Lambert')
      assert.equal((await family.household.refresh()).address?.streetName, 'RUE DES TILLEULS')
      const line = await HouseholdEvent.query().orderBy('id', 'desc').firstOrFail()
      assert.equal(line.kind, 'changes_undone')
      assert.equal(line.reason, 'Modifié depuis, laissé tel quel\u00a0: Léa Lambert.')
    })
  })

  test('what the family changed since in another way is still to be looked at', async ({
    assert,
  }) => {
    const town = await aTown()
    const family = await aFamily(town)
    const request = await change(town, family, everythingElse(family))
    await town.run(async () => {
      const baby = await Individual.query().where('first_name', 'Noé').firstOrFail()
      await new ArchiveMember().handle({ householdId: family.household.id, memberId: baby.id })
      await decide(request, ['mark_complete', 'validate'])
      assert.equal((await family.household.refresh()).state, 'pending')
    })
  })

  test('an account that an agent decided on himself is left alone', async ({ assert }) => {
    const town = await aTown()
    const family = await aFamily(town)
    const request = await change(town, family, everythingElse(family))
    await town.run(async () => {
      const { id: householdId, version } = await family.household.refresh()
      await new SetHouseholdState().handle({
        householdId,
        version,
        state: 'invalid',
        actor: AGENT,
      })
      await decide(request, ['mark_complete', 'validate'])
      assert.equal((await family.household.refresh()).state, 'invalid')
    })
  })

  test('answers corrected after sending correct the account, and are undone with the rest', async ({
    assert,
  }) => {
    const town = await aTown()
    const family = await aFamily(town)
    const before = await photograph(town, family)
    let request = await change(town, family, everythingElse(family))
    await town.run(async () => {
      const children = (request.data.children as { lastName: string }[]).map((child) => ({
        ...child,
        lastName: 'Corrigé',
      }))
      const { errors } = await new EditRequestData().handle({
        requestId: request.id,
        actor: AGENT,
        data: { children },
        version: request.version,
      })
      assert.isEmpty(errors)
      assert.equal(await nameOf(family.child('Léa')), 'Léa Corrigé')
      request = await request.refresh()
      await decide(request, ['reject'])
    })
    assert.deepEqual(await photograph(town, family), before)
  })
})
