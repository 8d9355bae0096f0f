import drive from '@adonisjs/drive/services/main'
import { test } from '@japa/runner'
import { freezeClock, now } from '#shared/clock'
import Category from '#catalogue/models/category'
import Document from '#documents/models/document'
import type { DocumentState } from '#documents/lifecycle'
import DocumentPage from '#documents/models/document_page'
import { SaveDraftStep } from '#requests/actions/save_draft_step'
import { announceDraftDeletionJob } from '#requests/jobs/announce_draft_deletion_job'
import { deleteDraftsJob } from '#requests/jobs/delete_drafts_job'
import RequestDocument from '#requests/models/request_document'
import ServiceRequest from '#requests/models/service_request'
import { useTruncatedDatabase } from '#tests/support/databases'
import { runFor } from '#tests/support/job_runs'
import { usePostOffice } from '#tests/support/mail_delivery'
import { aHousehold, aRequest, aTown } from '#tests/support/world'

const TELESERVICE = 'technical_intervention'
const SUBJECT = 'sera bientôt supprimé'

test.group('Drafts that nobody takes up again', (group) => {
  useTruncatedDatabase(group)
  const postOffice = usePostOffice(group)
  group.each.setup(() => {
    freezeClock('2026-11-01T09:00:00Z')
    return () => freezeClock(null)
  })

  // Saved on 1 November at ten: kept twenty days, announced seven days before.
  const TABLE = [
    { instant: '2026-11-14T04:00:00Z', isWarned: false, isKept: true },
    { instant: '2026-11-15T04:00:00Z', isWarned: true, isKept: true },
    { instant: '2026-11-21T03:00:00Z', isWarned: true, isKept: true },
    { instant: '2026-11-22T03:00:00Z', isWarned: true, isKept: false },
  ]
  for (const { instant, isWarned, isKept } of TABLE) {
    test(`saved on 1 November, a draft is ${isWarned ? '' : 'not '}announced and ${isKept ? 'kept' : 'deleted'} at ${instant}`, async ({
      assert,
    }) => {
      const town = await aTown()
      const draft = await aRequest(town, TELESERVICE)
        .by(await aHousehold(town))
        .in('draft')
      freezeClock(instant)
      await runFor(town, announceDraftDeletionJob)
      await runFor(town, announceDraftDeletionJob)
      const mails = (await postOffice.deliver()).filter(({ subject }) => subject.includes(SUBJECT))
      assert.lengthOf(mails, isWarned ? 1 : 0)

      await runFor(town, deleteDraftsJob)
      const left = await town.run(() => ServiceRequest.find(draft.id))
      assert.equal(left !== null, isKept)
    })
  }

  test('the mail says the day that the citizen’s page shows, and leads to the draft', async ({
    assert,
  }) => {
    const town = await aTown()
    await town.run(() => Category.query().update({ primary_email: 'technique@blainville.test' }))
    const family = await aHousehold(town)
    const draft = await aRequest(town, TELESERVICE).by(family).in('draft')
    freezeClock('2026-11-15T04:00:00Z')
    await runFor(town, announceDraftDeletionJob)
    const mail = await postOffice.received(SUBJECT)
    assert.equal(mail.to, family.head.email)
    assert.include(mail.text, 'sera supprimé le 21 novembre 2026')
    assert.include(mail.text, `/demarches/${TELESERVICE}/demande/${draft.id}`)
    assert.match(mail.from, /Blainville – .* <technique@blainville\.test>$/)
  })

  test('saving the draft again gives it its full time, and another warning', async ({ assert }) => {
    const town = await aTown()
    const draft = await aRequest(town, TELESERVICE)
      .by(await aHousehold(town))
      .in('draft')
    freezeClock('2026-11-16T04:00:00Z')
    await runFor(town, announceDraftDeletionJob)
    freezeClock('2026-11-17T18:00:00Z')
    await town.run(() =>
      new SaveDraftStep().handle({
        draftId: draft.id,
        stepId: 'intervention',
        data: {},
        version: draft.version,
      })
    )
    freezeClock('2026-11-22T03:00:00Z')
    assert.equal((await runFor(town, deleteDraftsJob)).summary, 'Aucun brouillon supprimé.')
    assert.equal((await runFor(town, announceDraftDeletionJob)).summary, 'Aucun usager averti.')
    freezeClock('2026-12-01T04:00:00Z')
    assert.equal((await runFor(town, announceDraftDeletionJob)).summary, '1\u00a0usager averti.')
  })

  test('a draft without account is deleted in silence', async ({ assert }) => {
    const town = await aTown()
    const draft = await aRequest(town, 'birth_details').in('draft')
    freezeClock('2026-11-22T04:00:00Z')
    await runFor(town, announceDraftDeletionJob)
    await runFor(town, deleteDraftsJob)
    assert.lengthOf(await postOffice.deliver(), 0)
    assert.isNull(await town.run(() => ServiceRequest.find(draft.id)))
  })

  test('the town’s own durations count', async ({ assert }) => {
    const town = await aTown().configured({ draftDays: 5, draftWarningDays: 2 })
    await aRequest(town, TELESERVICE)
      .by(await aHousehold(town))
      .in('draft')
    freezeClock('2026-11-04T10:00:00Z')
    assert.equal((await runFor(town, announceDraftDeletionJob)).summary, '1\u00a0usager averti.')
    freezeClock('2026-11-07T03:00:00Z')
    assert.equal((await runFor(town, deleteDraftsJob)).summary, '1\u00a0brouillon supprimé.')
  })

  test('files added for the draft go with it, those of the household’s space stay', async ({
    assert,
  }) => {
    const town = await aTown()
    const family = await aHousehold(town)
    const draft = await aRequest(town, TELESERVICE).by(family).in('draft')
    const attach = (state: DocumentState, storageKey: string) =>
      town.run(async () => {
        await drive.use().put(storageKey, 'une page')
        const document = await Document.create({
          householdId: family.household.id,
          documentTypeKey: 'proof_of_address',
          state,
          origin: 'citizen',
          version: 1,
          createdAt: now(),
        })
        await DocumentPage.create({
          documentId: document.id,
          position: 1,
          fileName: 'page.pdf',
          mimeType: 'application/pdf',
          byteSize: 8,
          sha256: 'f'.repeat(64),
          storageKey,
          previewKeys: [],
          createdAt: now(),
        })
        await RequestDocument.create({ requestId: draft.id, documentId: document.id })
      })
    await attach('draft', 'test/of-the-draft.pdf')
    await attach('validated', 'test/of-the-household.pdf')
    await attach('pending', 'test/of-the-wallet.pdf')
    freezeClock('2026-11-22T03:00:00Z')
    await runFor(town, deleteDraftsJob)
    assert.isFalse(await drive.use().exists('test/of-the-draft.pdf'))
    assert.isTrue(await drive.use().exists('test/of-the-household.pdf'))
    assert.isTrue(await drive.use().exists('test/of-the-wallet.pdf'))
    const left = await town.run(() => Document.query())
    assert.deepEqual(left.map(({ state }) => state).sort(), ['pending', 'validated'])
  })
})
