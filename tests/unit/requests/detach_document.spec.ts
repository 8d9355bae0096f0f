import drive from '@adonisjs/drive/services/main'
import { test } from '@japa/runner'
import Document from '#documents/models/document'
import DocumentPage from '#documents/models/document_page'
import { AddDocumentPage } from '#requests/actions/add_document_page'
import { DetachDocument } from '#requests/actions/detach_document'
import { RemoveDocumentPage } from '#requests/actions/remove_document_page'
import RequestDocument from '#requests/models/request_document'
import type ServiceRequest from '#requests/models/service_request'
import { useTruncatedDatabase } from '#tests/support/databases'
import { aHousehold, aRequest, aTown } from '#tests/support/world'
import { aFiledDocument, aPicture } from '#tests/support/world/kept_document'
import type { Town } from '#tests/support/world/town'

const SERVICE = 'technical_intervention'
const CAMILLE = { kind: 'citizen', id: null, name: 'Camille Martin' } as const

test.group('A document taken out of a request', (group) => {
  useTruncatedDatabase(group)

  const TABLE = [
    { typeKey: 'proof_of_residence', becomes: 'pending', what: 'joins the wallet' },
    { typeKey: 'medical_certificate', becomes: null, what: 'is deleted when it serves once only' },
  ]
  for (const { typeKey, becomes, what } of TABLE) {
    test(`which was added for that draft ${what}`, async ({ assert }) => {
      const town = await aTown()
      const draft = await aRequest(town, SERVICE)
        .by(await aHousehold(town))
        .in('draft')
      const document = await add(town, draft, typeKey)
      const { storageKey } = await town.run(() => DocumentPage.query().firstOrFail())
      await town.run(() =>
        new DetachDocument().handle({
          requestId: draft.id,
          documentId: document.id,
          actor: CAMILLE,
        })
      )
      const left = await town.run(() => Document.find(document.id))
      assert.equal(left?.state ?? null, becomes)
      assert.equal(await drive.use().exists(storageKey), becomes !== null)
    })
  }

  test('without account leaves nothing behind', async ({ assert }) => {
    const town = await aTown()
    const draft = await aRequest(town, 'birth_details').in('draft')
    const document = await add(town, draft, 'identity_document')
    await town.run(() =>
      new DetachDocument().handle({ requestId: draft.id, documentId: document.id, actor: CAMILLE })
    )
    assert.lengthOf(await town.run(() => Document.query()), 0)
  })

  test('keeps its last page when the wallet keeps it', async ({ assert }) => {
    const town = await aTown()
    const family = await aHousehold(town)
    const draft = await aRequest(town, SERVICE).by(family).in('draft')
    const kept = await aFiledDocument(town, family, ['a.png'])
    await town.run(async () => {
      await RequestDocument.create({ requestId: draft.id, documentId: kept.id })
      const page = await DocumentPage.query().firstOrFail()
      await new RemoveDocumentPage().handle({ request: draft, pageId: page.id, actor: CAMILLE })
    })
    assert.lengthOf(await town.run(() => RequestDocument.query()), 0)
    assert.lengthOf(await town.run(() => DocumentPage.query()), 1)
  })
})

function add(town: Town, request: ServiceRequest, typeKey: string): Promise<Document> {
  return town.run(async () =>
    new AddDocumentPage().handle({
      request,
      target: { typeKey },
      upload: { content: await aPicture(), name: 'a.png', type: 'image/png' },
      actor: CAMILLE,
    })
  )
}
