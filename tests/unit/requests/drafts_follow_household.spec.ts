import { test } from '@japa/runner'
import { deliverDueMessages } from '#authorities/outbox/worker'
import type { PostalAddress } from '#kernel/define_teleservice'
import { ChangeAddress } from '#households/actions/change_address'
import { UpdateMember } from '#households/actions/update_member'
import Household from '#households/models/household'
import { SaveDraftStep } from '#requests/actions/save_draft_step'
import { StartDraft } from '#requests/actions/start_draft'
import type ServiceRequest from '#requests/models/service_request'
import { useTruncatedDatabase } from '#tests/support/databases'
import { aHousehold, aRequest, aTown } from '#tests/support/world'
import type { Family } from '#tests/support/world/family'
import { HOME_ADDRESS } from '#tests/support/world/household_builder'
import type { Town } from '#tests/support/world/town'

const SERVICE = 'technical_intervention'
const NEW_ADDRESS = {
  streetNumber: '3',
  streetName: 'QUAI DU CANAL',
  postalCode: '54000',
  city: 'NANCY',
}
const ELSEWHERE = { streetName: 'PLACE DU MARCHÉ', postalCode: '54360', city: 'BLAINVILLE' }

test.group('Drafts follow the household', (group) => {
  useTruncatedDatabase(group)

  test('a move changes the address that a draft was given, once', async ({ assert }) => {
    const { town, family } = await aWorld()
    const draft = await aDraft(town, family)
    assert.deepEqual(draft.data.interventionPlace, HOME_ADDRESS)
    await saved(town, draft, { interventionDescription: 'Lampadaire éteint' })

    await move(town, family, NEW_ADDRESS)
    await draft.refresh()
    assert.deepEqual(draft.data.interventionPlace, NEW_ADDRESS)
    assert.equal(draft.data.interventionDescription, 'Lampadaire éteint')

    await move(town, family, HOME_ADDRESS)
    assert.deepEqual((await draft.refresh()).data.interventionPlace, HOME_ADDRESS)
  })

  test('a form that was opened before the move does not bring the former address back', async ({
    assert,
  }) => {
    const { town, family } = await aWorld()
    const draft = await aDraft(town, family)
    const { data: base, version } = draft
    await move(town, family, NEW_ADDRESS)
    const typed = { ...base, interventionDescription: 'Lampadaire éteint' }
    await town.run(() =>
      new SaveDraftStep().handle({
        draftId: draft.id,
        stepId: 'intervention',
        data: typed,
        version,
        base,
      })
    )
    const { data } = await draft.refresh()
    assert.deepEqual(data.interventionPlace, NEW_ADDRESS)
    assert.equal(data.interventionDescription, 'Lampadaire éteint')
  })

  test('the place that a citizen chose himself stays', async ({ assert }) => {
    const { town, family } = await aWorld()
    const draft = await aDraft(town, family)
    await saved(town, draft, { interventionPlace: ELSEWHERE })
    await move(town, family, NEW_ADDRESS)
    assert.deepEqual((await draft.refresh()).data.interventionPlace, ELSEWHERE)
  })

  test('what was sent stays as it was sent, and another family’s draft as it is', async ({
    assert,
  }) => {
    const { town, family } = await aWorld()
    const neighbours = await aHousehold(town).headedBy('Nadia', 'Benali')
    const theirs = await aDraft(town, neighbours)
    const filing = { ...INTERVENTION, interventionPlace: HOME_ADDRESS }
    const sent = await aRequest(town, SERVICE).by(family).answering(filing)
    assert.isNull(sent.prefilled)
    const { data, submittedData } = await sent.refresh()

    await move(town, family, NEW_ADDRESS)
    await sent.refresh()
    assert.deepEqual([sent.data, sent.submittedData], [data, submittedData])
    assert.deepEqual(sent.data.interventionPlace, HOME_ADDRESS)
    assert.deepEqual((await theirs.refresh()).data.interventionPlace, HOME_ADDRESS)
  })

  test('a telephone follows like an address', async ({ assert }) => {
    const { town, family } = await aWorld()
    const draft = await aRequest(town, 'school_canteen_registration')
      .by(family)
      .about(family.child('Léa'))
      .answering({})
      .in('draft')
    const { head, household } = family
    await town.run(async () => {
      assert.equal(draft.data.urgencyPhone, '0612345678')
      const { kind, lastName } = head
      await new UpdateMember().handle({
        householdId: household.id,
        memberId: head.id,
        member: { kind, lastName, mobilePhone: '0698765432' },
        responsibilities: [],
        version: head.version,
      })
      await deliverDueMessages()
    })
    assert.equal((await draft.refresh()).data.urgencyPhone, '0698765432')
  })
})

const INTERVENTION = {
  interventionType: ['Nid-de-poule'],
  interventionDescription: 'Lampadaire éteint',
}

async function aWorld() {
  const town = await aTown()
  return { town, family: await aHousehold(town).withChild('Léa') }
}

/** As it is filled in before anybody typed anything. */
function aDraft(town: Town, family: Family): Promise<ServiceRequest> {
  const { head, household } = family
  return town.run(() =>
    new StartDraft().handle({
      teleserviceId: SERVICE,
      household,
      requester: head,
      actor: { kind: 'citizen', id: head.id, name: head.fullName },
    })
  )
}

async function saved(town: Town, draft: ServiceRequest, answers: Record<string, unknown>) {
  const { id: draftId, data, version } = draft
  await town.run(() =>
    new SaveDraftStep().handle({
      draftId,
      stepId: 'intervention',
      data: { ...data, ...answers },
      version,
    })
  )
}

async function move(town: Town, { household: { id } }: Family, address: PostalAddress) {
  await town.run(async () => {
    const { version } = await Household.findOrFail(id)
    await new ChangeAddress().handle({ householdId: id, address, version })
    await deliverDueMessages()
  })
}
