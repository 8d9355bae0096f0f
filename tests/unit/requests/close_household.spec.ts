import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import OutboxMessage from '#authorities/models/outbox_message'
import CitizenAccount from '#accounts/models/citizen_account'
import Household from '#households/models/household'
import HouseholdEvent from '#households/models/household_event'
import Individual from '#households/models/individual'
import { CloseHousehold } from '#requests/actions/close_household'
import { E_REQUESTS_RUNNING } from '#requests/errors'
import ServiceRequest from '#requests/models/service_request'
import { useTruncatedDatabase } from '#tests/support/databases'
import { aHousehold, aRequest, aTown } from '#tests/support/world'

const SERVICE = 'technical_intervention'

async function aFamilyThatLeaves() {
  const town = await aTown()
  const family = await aHousehold(town).headedBy('Nadia', 'Benali').withChild('Léa')
  const { id, fullName: name } = family.head
  const close = () =>
    town.run(() =>
      new CloseHousehold().handle({
        householdId: family.household.id,
        actor: { kind: 'citizen', id, name },
      })
    )
  return { town, family, close }
}

test.group('Closing an account at its family’s wish', (group) => {
  useTruncatedDatabase(group)

  test('waits while a request waits for an answer, and leaves everything', async ({ assert }) => {
    const { town, family, close } = await aFamilyThatLeaves()
    await aRequest(town, SERVICE).by(family)
    await assert.rejects(close, E_REQUESTS_RUNNING)
    const { state } = await town.run(() => Household.findOrFail(family.household.id))
    assert.notEqual(state, 'archived')
    assert.lengthOf(await town.run(() => CitizenAccount.query()), 1)
  })

  test('erases credentials, drafts and ways of contact, and keeps what was answered', async ({
    assert,
  }) => {
    const { town, family, close } = await aFamilyThatLeaves()
    const answered = await aRequest(town, SERVICE).by(family).in('rejected')
    await aRequest(town, SERVICE).by(family).in('draft')
    const { email } = family.account
    await Promise.all([close(), close(), close()])

    await town.run(async () => {
      assert.lengthOf(await CitizenAccount.query(), 0)
      const requests = await ServiceRequest.query()
      assert.deepEqual(
        requests.map(({ id }) => id),
        [answered.id]
      )
      assert.equal(requests[0].requesterName, 'Nadia Benali')
      const household = await Household.findOrFail(family.household.id)
      assert.deepInclude(household.serialize(), { state: 'archived', address: null })
      const [nadia, lea] = await Individual.query().orderBy('kind')
      assert.equal(nadia.lastName, 'Benali')
      assert.isNull(nadia.email)
      assert.equal(lea.lastName, 'Effacé')
      assert.isNull(lea.birthDate)

      const events = await HouseholdEvent.query().where('kind', 'closed_by_family')
      assert.lengthOf(events, 1)
      const mails = await OutboxMessage.query().whereLike('idempotency_key', 'account-closed:%')
      assert.deepEqual(
        mails.map(({ payload }) => payload.to),
        [email]
      )
      const words = JSON.stringify(await db.from('individuals'))
      assert.notInclude(words, 'Léa')
    })
  })
})
