import type { ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import { AddPage } from '#documents/actions/add_page'
import Document from '#documents/models/document'
import DocumentPage from '#documents/models/document_page'
import { readOriginal } from '#documents/storage/page_files'
import type { RequestActor } from '#requests/actor'
import { AddDocumentFiles } from '#requests/actions/add_document_files'
import { AttachDocument } from '#requests/actions/attach_document'
import RequestDocument from '#requests/models/request_document'
import type ServiceRequest from '#requests/models/service_request'
import { useFreshBudgets } from '#tests/support/budgets'
import { useTruncatedDatabase } from '#tests/support/databases'
import { aHousehold, anAgent, aRequest, aTown } from '#tests/support/world'
import { aPicture } from '#tests/support/world/kept_document'
import type { Family } from '#tests/support/world/family'
import type { Town } from '#tests/support/world/town'
import { atDesk } from '#tests/functional/back_office/at_desk'

const LIBRARY = 'library_registration'
const CANTEEN = 'school_canteen_registration'
const HOME = 'proof_of_residence'
const KNOWN = 'Vous avez déjà ajouté ce fichier'

test.group('The same file', (group) => {
  useTruncatedDatabase(group)
  useFreshBudgets(group)

  test('is told in the wallet, with the way to the piece, and not kept twice', async ({
    client,
    assert,
  }) => {
    const { town, family, content } = await aWallet()
    const refused = await toWallet(client, family, content)
    refused.assertStatus(422)
    const [document] = await town.run(() => Document.query())
    assert.include(refused.text(), KNOWN)
    assert.include(refused.text(), 'Justificatif de domicile')
    assert.include(refused.text(), `href="/documents/${document.id}"`)
    assert.lengthOf(await town.run(() => DocumentPage.query()), 1)

    // Another type is another piece: it is taken in, and told.
    const other = await toWallet(client, family, content, 'family_record_book')
    other.assertStatus(303)
    assert.include(String(other.flashMessage('info')), KNOWN)
    // What the town hall refused may be sent again.
    await town.run(() => Document.query().update({ state: 'refused' }))
    ;(await toWallet(client, family, content)).assertStatus(303)
  })

  test('is offered for reuse where a request asks for it', async ({ client, assert }) => {
    const { town, family, content } = await aWallet()
    const draft = await aRequest(town, LIBRARY).by(family).about(family.child('Léa')).in('draft')
    const path = `/dossiers/${draft.id}/pieces`
    const refused = await client
      .post(path)
      .withCsrfToken()
      .loginAs(family.account)
      .field('type', HOME)
      .file('pages[]', content, { filename: 'facture.png', contentType: 'image/png' })
    refused.assertStatus(422)
    assert.include(refused.text(), KNOWN)
    assert.include(refused.text(), 'Ce fichier est déjà dans vos documents')
    const [document] = await town.run(() => Document.query())
    assert.match(refused.text(), new RegExp(`name="document" value="${document.id}"`))

    const reused = await client
      .post(`${path}/reprises`)
      .withCsrfToken()
      .loginAs(family.account)
      .form({ document: document.id })
      .redirects(0)
    reused.assertStatus(303)
    const links = await town.run(() => RequestDocument.query().where('request_id', draft.id))
    assert.deepEqual(
      links.map(({ documentId }) => documentId),
      [document.id]
    )
  })

  test('of another household is never told to a citizen', async ({ client, assert }) => {
    const { town, content } = await aWallet()
    const nadia = await aHousehold(town).headedBy('Nadia', 'Benali')
    const taken = await toWallet(client, nadia, content)
    taken.assertStatus(303)
    assert.isUndefined(taken.flashMessage('info'))
    assert.lengthOf(await town.run(() => Document.query()), 2)
  })

  test('added twice at once is kept once', async ({ assert }) => {
    const town = await aTown()
    const family = await aHousehold(town)
    const upload = { content: await aPicture(), name: 'facture.png', type: 'image/png' }
    await town.run(async () => {
      const outcomes = await Promise.allSettled(
        [1, 2].map(() => new AddPage().handle({ ...inWallet(family), upload }))
      )
      const refused = outcomes.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))
      assert.deepEqual(
        refused.map(({ code }) => code),
        ['E_FILE_KEPT']
      )
      assert.lengthOf(await DocumentPage.query(), 1)
    })
  })

  test('shows agents where else it serves, and alerts them when it comes from another household', async ({
    client,
    assert,
  }) => {
    const { town, family, document } = await aWallet()
    const content = await fileOf(town, document)
    const [lea, tom] = [family.child('Léa'), family.child('Tom')]
    const first = await aRequest(town, CANTEEN).by(family).about(lea)
    const second = await aRequest(town, CANTEEN).by(family).about(tom)
    const nadia = await aHousehold(town).headedBy('Nadia', 'Benali').withChild('Inès')
    const foreign = await aRequest(town, CANTEEN).by(nadia).about(nadia.child('Inès'))
    const agent = await anAgent(town).with('school', 'write')
    const actor: RequestActor = { kind: 'agent', id: agent.id, name: agent.fullName }
    await town.run(async () => {
      for (const { id: requestId } of [first, second]) {
        await new AttachDocument().handle({ requestId, documentId: document.id, actor })
      }
      await new AddDocumentFiles().handle({
        request: foreign,
        target: { typeKey: HOME },
        uploads: [{ content, name: 'copie.png', type: 'image/png' }],
        actor,
      })
    })
    const page = await atDesk(client, agent).get(addressOf(first, document))
    page.assertStatus(200)
    assert.match(
      page.text(),
      new RegExp(`sert aussi dans\\s*<a href="${addressOf(second, document)}#`)
    )
    assert.include(page.text(), 'Le même fichier vient aussi d’un autre foyer')
    assert.include(page.text(), `la demande n°\u00a0${foreign.number}`)
    assert.include(page.text(), 'Même fichier dans un autre foyer')

    const reader = await aRequest(town, LIBRARY).by(family).about(family.head)
    await town.run(() =>
      new AttachDocument().handle({ requestId: reader.id, documentId: document.id, actor })
    )
    const clerk = await anAgent(town).named('Maud', 'Petit').with('leisure', 'write')
    const narrow = await atDesk(client, clerk).get(addressOf(reader, document))
    narrow.assertStatus(200)
    for (const secret of ['sert aussi dans', 'autre foyer', `n°\u00a0${foreign.number}`]) {
      assert.notInclude(narrow.text(), secret)
    }
  })
})

async function aWallet() {
  const town = await aTown()
  const family = await aHousehold(town).withChild('Léa').withChild('Tom')
  const content = await aPicture()
  const upload = { content, name: 'facture.png', type: 'image/png' }
  const document = await town.run(() => new AddPage().handle({ ...inWallet(family), upload }))
  return { town, family, content, document }
}

function inWallet({ household, head }: Family) {
  return {
    document: {
      householdId: household.id,
      typeKey: HOME,
      origin: 'citizen' as const,
      submitted: true,
    },
    by: { kind: 'citizen', capacity: 'citizen', name: head.fullName } as const,
  }
}

function toWallet(client: ApiClient, family: Family, content: Buffer, type = HOME) {
  return client
    .post('/documents')
    .withCsrfToken()
    .loginAs(family.account)
    .field('type', type)
    .file('pages[]', content, { filename: 'facture.png', contentType: 'image/png' })
    .redirects(0)
}

function fileOf(town: Town, { id }: Document): Promise<Buffer> {
  return town.run(async () =>
    readOriginal(await DocumentPage.query().where('document_id', id).firstOrFail())
  )
}

function addressOf(request: ServiceRequest, { id }: Document): string {
  return `/backoffice/demandes/${request.number}/pieces/${id}`
}
