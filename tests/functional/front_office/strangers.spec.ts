import { test } from '@japa/runner'
import { now } from '#shared/clock'
import Document from '#documents/models/document'
import DocumentPage from '#documents/models/document_page'
import RequestDocument from '#requests/models/request_document'
import ServiceRequest from '#requests/models/service_request'
import { useDatabase } from '#tests/support/databases'
import { aHousehold, aRequest, aTown } from '#tests/support/world'
import type { Family } from '#tests/support/world/family'
import type { Town } from '#tests/support/world/town'

const SERVICE = 'technical_intervention'

test.group('What belongs to somebody else', (group) => {
  useDatabase(group)

  test('is not found by a stranger of the same town, nor by a visitor', async ({
    client,
    assert,
  }) => {
    const town = await aTown()
    const owner = await aHousehold(town).withChild('Léa')
    const stranger = await aHousehold(town).headedBy('Nadia', 'Benali')
    const things = await belongingsOf(town, owner)

    for (const path of things.readable) {
      const response = await client.get(path).loginAs(stranger.account).redirects(0)
      assert.equal(response.status(), 404, path)
    }
    for (const path of things.open) {
      const response = await client.get(path).redirects(0)
      assert.equal(response.status(), 404, path)
    }
  })

  test('is not found by a citizen of another town, even with the right identifiers', async ({
    client,
    assert,
  }) => {
    const elsewhere = await aTown('Val-d’Exemple').at('ailleurs.test')
    const owner = await aHousehold(elsewhere).withChild('Léa')
    const things = await belongingsOf(elsewhere, owner)
    const family = await aHousehold(await aTown())

    for (const path of things.readable) {
      const response = await client.get(path).loginAs(family.account).redirects(0)
      assert.equal(response.status(), 404, path)
    }
  })

  test('cannot be changed by a stranger: nothing moves', async ({ client, assert }) => {
    const town = await aTown()
    const owner = await aHousehold(town).withChild('Léa')
    const stranger = await aHousehold(town).headedBy('Nadia', 'Benali')
    const things = await belongingsOf(town, owner)
    const before = await town.run(() => ServiceRequest.query().orderBy('id'))

    for (const [method, path] of things.writable) {
      const response = await client[method](path)
        .withCsrfToken()
        .loginAs(stranger.account)
        .json({
          version: 1,
          text: 'x',
          type: 'identity_document',
          contactChannel: 'email',
          terms: 'true',
          document: things.document.id,
        })
        .redirects(0)
      assert.equal(response.status(), 404, `${method} ${path}`)
    }
    const after = await town.run(() => ServiceRequest.query().orderBy('id'))
    assert.deepEqual(
      after.map(({ id, state, version }) => [id, state, version]),
      before.map(({ id, state, version }) => [id, state, version])
    )
    assert.lengthOf(await town.run(() => DocumentPage.query()), 1)
  })

  test('cannot be reached with what is no identifier', async ({ client, assert }) => {
    const { account } = await aHousehold(await aTown())
    for (const path of [
      '/demandes/0',
      '/demandes/99999999999',
      '/demandes/1e9',
      '/documents/zzzzzzzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz',
      '/compte/membres/1',
      `/demarches/${SERVICE}/demande/nope`,
      '/documents/pages/1/0/image',
    ]) {
      const response = await client.get(path).loginAs(account)
      assert.equal(response.status(), 404, path)
    }
  })
})

/** A draft, a sent request and a document of a family, by the addresses that lead to them. */
async function belongingsOf(town: Town, owner: Family) {
  const draft = await aRequest(town, SERVICE).by(owner).in('draft')
  const sent = await aRequest(town, SERVICE).by(owner).in('incomplete')
  const again = await aRequest(town, SERVICE).by(owner).in('draft')
  const { document, page } = await town.run(() => attachedDocument(owner, again))
  const draftPath = `/demarches/${SERVICE}/demande/${again.id}`
  const open = [
    draftPath,
    `${draftPath}/intervention`,
    `${draftPath}/pieces`,
    `${draftPath}/validation`,
    `${draftPath}/envoyee`,
    `/demarches/${SERVICE}/demande/${draft.id}/envoyee`,
    `/demandes/${sent.number}`,
    `/demandes/${sent.number}/modifier/intervention`,
    `/demandes/${sent.number}/pieces`,
    `/demandes/${sent.number}/recapitulatif.pdf`,
    `/documents/pages/${page.id}/0/image`,
    `/documents/pages/${page.id}/fichier`,
  ]
  const writable: ['post' | 'delete', string][] = [
    ['delete', draftPath],
    ['post', `${draftPath}/intervention`],
    ['post', `${draftPath}/validation`],
    ['post', `/demandes/${sent.number}/modifier/intervention`],
    ['post', `/demandes/${sent.number}/corrections`],
    ['post', `/demandes/${sent.number}/annulation`],
    ['post', `/demandes/${sent.number}/messages`],
    ['post', `/dossiers/${again.id}/pieces`],
    ['post', `/dossiers/${again.id}/pieces/reprises`],
    ['delete', `/dossiers/${again.id}/pieces/${document.id}`],
    ['delete', `/dossiers/${again.id}/pieces/pages/${page.id}`],
    ['delete', `/documents/${document.id}`],
    ['post', `/documents/${document.id}/remplacement`],
    ['post', `/documents/${document.id}/pages`],
    ['post', `/documents/${document.id}/pages/${page.id}`],
    ['delete', `/documents/${document.id}/pages/${page.id}`],
    ['post', `/documents/${document.id}/pages/${page.id}/place`],
    ['post', `/documents/${document.id}/pages/${page.id}/rotation`],
    ['post', `/compte/membres/${owner.child('Léa').id}`],
    ['delete', `/compte/membres/${owner.child('Léa').id}`],
  ]
  const readable = [
    ...open,
    `/documents/${document.id}`,
    `/documents/${document.id}/remplacement`,
    `/compte/membres/${owner.child('Léa').id}`,
  ]
  return { open, readable, writable, document }
}

async function attachedDocument(owner: Family, request: ServiceRequest) {
  const document = await Document.create({
    householdId: owner.household.id,
    documentTypeKey: 'identity_document',
    state: 'pending',
    origin: 'citizen',
    version: 1,
    createdAt: now(),
  })
  const page = await DocumentPage.create({
    documentId: document.id,
    position: 1,
    fileName: 'carte.png',
    mimeType: 'image/png',
    byteSize: 1,
    sha256: 'a'.repeat(64),
    storageKey: 'nowhere',
    previewKeys: [{ image: 'nowhere', thumbnail: 'nowhere' }],
    createdAt: now(),
  })
  await RequestDocument.create({ requestId: request.id, documentId: document.id })
  return { document, page }
}
