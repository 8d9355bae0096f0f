import { test } from '@japa/runner'
import OutboxMessage from '#authorities/models/outbox_message'
import { hashAccessCode } from '#requests/access_code'
import { SubmitRequest } from '#requests/actions/submit_request'
import { E_FILING_INVALID } from '#requests/errors'
import RequestEvent from '#requests/models/request_event'
import ServiceRequest from '#requests/models/service_request'
import { useTruncatedDatabase } from '#tests/support/databases'
import { aHousehold, aRequest, aTown } from '#tests/support/world'

test.group('Submitting a request', (group) => {
  useTruncatedDatabase(group)

  const submission = (draft: ServiceRequest) => ({
    draftId: draft.id,
    actor: { kind: 'citizen' as const, id: draft.requesterId, name: draft.requesterName },
    contactChannel: 'email' as const,
  })

  test('five clicks at once give one number, one history row and one receipt', async ({
    assert,
  }) => {
    const town = await aTown()
    const family = await aHousehold(town)
    const draft = await aRequest(town, 'technical_intervention').by(family).in('draft')

    await town.run(async () => {
      const outcomes = await Promise.all(
        Array.from({ length: 5 }, () => new SubmitRequest().handle(submission(draft)))
      )
      assert.deepEqual([...new Set(outcomes.map(({ request }) => request.number))], [1])
      assert.lengthOf(await ServiceRequest.query().where('state', 'pending'), 1)
      const events = await RequestEvent.query()
        .where('request_id', draft.id)
        .where('kind', 'transition')
      assert.lengthOf(events, 1)
      assert.lengthOf(await OutboxMessage.query().where('kind', 'request_receipt_mail'), 1)
    })
  })

  test('numbers count up per town, without gap, even when sent together', async ({ assert }) => {
    const town = await aTown()
    const other = await aTown('Valmont').at('valmont.test')
    const family = await aHousehold(town)
    const neighbour = await aHousehold(other)
    const drafts: ServiceRequest[] = []
    for (let index = 0; index < 4; index += 1) {
      const draft = await aRequest(town, 'technical_intervention').by(family).in('draft')
      await town.run(async () => {
        await draft.merge({ householdId: family.household.id }).save()
      })
      drafts.push(draft)
      await town.run(() => new SubmitRequest().handle(submission(draft)))
    }
    await town.run(async () => {
      const numbers = (await ServiceRequest.query().orderBy('number')).map(({ number }) => number)
      assert.deepEqual(numbers, [1, 2, 3, 4])
    })
    const elsewhere = await aRequest(other, 'technical_intervention').by(neighbour)
    assert.equal(elsewhere.number, 1)
  })

  test('an incomplete draft is refused with the errors of each step and stays a draft', async ({
    assert,
  }) => {
    const town = await aTown()
    const family = await aHousehold(town)
    const draft = await aRequest(town, 'technical_intervention')
      .by(family)
      .answering({ interventionDescription: '' })
      .in('draft')

    await town.run(async () => {
      const error = await new SubmitRequest().handle(submission(draft)).catch((refusal) => refusal)
      assert.instanceOf(error, E_FILING_INVALID)
      const paths = (error as E_FILING_INVALID).problems.flatMap(({ errors }) =>
        errors.map(({ path }) => path)
      )
      assert.includeMembers(paths, ['interventionType', 'interventionDescription'])
      assert.equal((await ServiceRequest.findOrFail(draft.id)).state, 'draft')
      assert.lengthOf(await OutboxMessage.all(), 0)
    })
  })

  test('without account, it opens a temporary household and gives a follow-up code, the same when replayed', async ({
    assert,
  }) => {
    const town = await aTown()
    const request = await aRequest(town, 'birth_details')
    await town.run(async () => {
      const saved = await ServiceRequest.query()
        .where('id', request.id)
        .preload('household')
        .firstOrFail()
      assert.isTrue(saved.household.temporary)
      const replay = await new SubmitRequest().handle(submission(saved))
      assert.equal(hashAccessCode(replay.accessCode ?? ''), saved.accessCodeHash)
    })
  })
})
