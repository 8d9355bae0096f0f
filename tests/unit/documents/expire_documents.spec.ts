import { test } from '@japa/runner'
import { freezeClock, now } from '#shared/clock'
import { expireDocumentsJob } from '#documents/jobs/expire_documents_job'
import Document from '#documents/models/document'
import type { DocumentState } from '#documents/lifecycle'
import { useDatabase } from '#tests/support/databases'
import { runFor } from '#tests/support/job_runs'
import { aHousehold, aTown } from '#tests/support/world'

test.group('Outdated documents', (group) => {
  useDatabase(group)
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
