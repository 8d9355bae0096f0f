import { test } from '@japa/runner'
import { freezeClock, now } from '#shared/clock'
import OutboxMessage from '#authorities/models/outbox_message'
import { deliverDueMessages } from '#authorities/outbox/worker'
import { expireDocumentsJob } from '#documents/jobs/expire_documents_job'
import Document from '#documents/models/document'
import DocumentEvent from '#documents/models/document_event'
import type { DocumentState } from '#documents/lifecycle'
import { tellDocumentExpiry } from '#requests/listeners/tell_document_expiry'
import RequestEvent from '#requests/models/request_event'
import { useTruncatedDatabase } from '#tests/support/databases'
import { runFor } from '#tests/support/job_runs'
import { aHousehold, aRequest, aTown } from '#tests/support/world'
import { aKeptDocument } from '#tests/support/world/kept_document'

test.group('Outdated documents', (group) => {
  useTruncatedDatabase(group)
  group.each.setup(() => {
    freezeClock('2026-11-24T02:00:00Z')
    return () => freezeClock(null)
  })

  const TABLE: { state: DocumentState; validUntilOn: string | null; becomes: DocumentState }[] = [
    { state: 'validated', validUntilOn: '2026-11-23', becomes: 'expired' },
    { state: 'validated', validUntilOn: '2026-11-24', becomes: 'validated' },
    { state: 'validated', validUntilOn: null, becomes: 'validated' },
    { state: 'checked', validUntilOn: '2020-01-01', becomes: 'expired' },
    { state: 'pending', validUntilOn: '2026-11-23', becomes: 'expired' },
    { state: 'refused', validUntilOn: '2026-11-23', becomes: 'refused' },
    { state: 'draft', validUntilOn: '2026-11-23', becomes: 'draft' },
    { state: 'expired', validUntilOn: '2026-11-23', becomes: 'expired' },
  ]
  for (const { state, validUntilOn, becomes } of TABLE) {
    test(`on 24 November 2026, « ${state} » valid until ${validUntilOn ?? 'ever'} is « ${becomes} »`, async ({
      assert,
    }) => {
      const town = await aTown()
      const { household } = await aHousehold(town)
      const document = await town.run(() =>
        Document.create({
          householdId: household.id,
          documentTypeKey: 'proof_of_address',
          state,
          validUntilOn,
          origin: 'citizen',
          version: 3,
          createdAt: now(),
        })
      )
      const changes = becomes === state ? 0 : 1
      const run = await runFor(town, expireDocumentsJob)
      assert.equal(run.summary, changes ? '1\u00a0pièce périmée.' : 'Aucune pièce périmée.')
      await document.refresh()
      assert.deepEqual([document.state, document.version], [becomes, 3 + changes])

      await runFor(town, expireDocumentsJob)
      await document.refresh()
      assert.equal(document.version, 3 + changes)
    })
  }

  test('the history of each running request tells it once, and the document’s own too', async ({
    assert,
  }) => {
    const town = await aTown()
    const family = await aHousehold(town)
    const running = await aRequest(town, 'technical_intervention').by(family).in('in_progress')
    const cancelled = await aRequest(town, 'technical_intervention').by(family).in('cancelled')
    const draft = await aRequest(town, 'technical_intervention').by(family).in('draft')
    const document = await aKeptDocument(town, family, {
      validUntilOn: '2026-11-23',
      servesIn: [running, cancelled, draft],
    })
    await runFor(town, expireDocumentsJob)
    const [message] = await town.run(() => OutboxMessage.query().where('kind', 'document_expired'))
    await deliverDueMessages()
    await town.run(() => tellDocumentExpiry(message))

    const told = await town.run(() =>
      RequestEvent.query().where('kind', 'document_changed').where('actor_kind', 'system')
    )
    assert.deepEqual(
      told.map(({ requestId, details }) => [requestId, details?.from, details?.to]),
      [[running.id, 'validated', 'expired']]
    )
    const own = await town.run(() => DocumentEvent.query().where('document_id', document.id))
    assert.deepEqual(
      own.map(({ kind, fromState, toState }) => [kind, fromState, toState]),
      [['state_changed', 'validated', 'expired']]
    )
  })

  test('another town’s documents are not touched', async ({ assert }) => {
    const elsewhere = await aTown('Val-d’Exemple').at('ailleurs.test')
    const { household } = await aHousehold(elsewhere)
    const document = await elsewhere.run(() =>
      Document.create({
        householdId: household.id,
        documentTypeKey: 'proof_of_address',
        state: 'validated',
        validUntilOn: '2020-01-01',
        origin: 'citizen',
        version: 1,
        createdAt: now(),
      })
    )
    await runFor(await aTown(), expireDocumentsJob)
    assert.equal((await document.refresh()).state, 'validated')
  })
})
