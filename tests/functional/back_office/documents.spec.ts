import { type ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import type AgentAccount from '#accounts/models/agent_account'
import Document from '#documents/models/document'
import RequestDocument from '#requests/models/request_document'
import { useDatabase } from '#tests/support/databases'
import { anAgent, aTown } from '#tests/support/world'
import { atDesk } from '#tests/functional/back_office/at_desk'
import { aBusyRequest, aPicture, DOCUMENT_TYPE } from '#tests/functional/back_office/desk_world'

test.group('The documents of a request', (group) => {
  useDatabase(group)

  test('open beside the data, as pictures, with the verdict below', async ({ client, assert }) => {
    const { anne, documentPath, documentId, path } = await aDesk()
    const page = await atDesk(client, anne).get(documentPath)
    page.assertStatus(200)
    assert.include(page.text(), 'desk-viewing')
    assert.include(page.text(), `src="${documentPath}/pages/`)
    assert.include(page.text(), `href="${path}/donnees/urgencyPhone?piece=${documentId}"`)
    assert.include(page.text(), 'Valable jusqu’au')
  })

  test('an original is saved, never opened under the town’s address', async ({
    client,
    assert,
  }) => {
    const { anne, documentPath, pageId } = await aDesk()
    const file = await atDesk(client, anne).get(`${documentPath}/pages/${pageId}/fichier`)
    file.assertStatus(200)
    file.assertHeader('content-type', 'application/octet-stream')
    file.assertHeader('x-content-type-options', 'nosniff')
    file.assertHeader('content-security-policy', 'sandbox')
    assert.match(
      String(file.header('content-disposition')),
      /^attachment; filename\*=UTF-8''livret\.png$/
    )

    const picture = await atDesk(client, anne).get(`${documentPath}/pages/${pageId}/0/image`)
    picture.assertHeader('content-type', 'image/webp')
    const nothing = await atDesk(client, anne).get(`${documentPath}/pages/${pageId}/7/image`)
    nothing.assertStatus(404)
  })

  test('are validated with a date and a comment that the citizen reads', async ({
    client,
    assert,
  }) => {
    const { town, anne, documentId, documentVersion, documentPath } = await aDesk()
    const response = await atDesk(client, anne).post(documentPath, {
      version: documentVersion,
      state: 'validated',
      validUntilOn: '2027-08-31',
      agentNote: 'Merci, tout est lisible.',
    })
    response.assertStatus(303)
    const document = await town.run(() => Document.findOrFail(documentId))
    assert.deepInclude(document.$attributes, {
      state: 'validated',
      validUntilOn: '2027-08-31',
      agentNote: 'Merci, tout est lisible.',
    })
  })

  test('a verdict given on an older page is refused; the comment typed stays', async ({
    client,
    assert,
  }) => {
    const { town, anne, documentId, documentVersion, documentPath } = await aDesk()
    const desk = atDesk(client, anne)
    await desk.post(documentPath, { version: documentVersion, state: 'checked' })
    const stale = await desk.post(documentPath, {
      version: documentVersion,
      state: 'refused',
      agentNote: 'La page 2 manque.',
    })
    stale.assertStatus(409)
    assert.include(stale.text(), 'La page 2 manque.')
    const document = await town.run(() => Document.findOrFail(documentId))
    assert.equal(document.state, 'checked')
  })

  test('a date that does not exist is refused beside its field', async ({ client, assert }) => {
    const { anne, documentVersion, documentPath } = await aDesk()
    const response = await atDesk(client, anne).post(documentPath, {
      version: documentVersion,
      state: 'validated',
      validUntilOn: '2027-02-31',
    })
    response.assertStatus(422)
    assert.include(response.text(), 'Saisissez une date valide')
  })

  test('detached, they stay in the citizen’s space and leave this request', async ({
    client,
    assert,
  }) => {
    const { town, anne, documentId, documentPath } = await aDesk()
    const response = await atDesk(client, anne).send('delete', documentPath)
    response.assertStatus(303)
    assert.isNull(await town.run(() => RequestDocument.query().first()))
    assert.isNotNull(await town.run(() => Document.find(documentId)))
    const gone = await atDesk(client, anne).get(documentPath)
    gone.assertStatus(404)
  })

  test('are added at the counter, several files at once, with their comment', async ({
    client,
    assert,
  }) => {
    const { town, anne, path } = await aDesk()
    const response = await upload(client, anne, `${path}/pieces`, { note: 'Vu au guichet' })
      .file('pages[]', await aPicture(), { filename: 'un.png', contentType: 'image/png' })
      .file('pages[]', await aPicture(), { filename: 'deux.png', contentType: 'image/png' })
    response.assertStatus(303)
    const document = await town.run(() =>
      Document.query()
        .orderBy('created_at', 'desc')
        .orderBy('id', 'desc')
        .preload('pages')
        .firstOrFail()
    )
    assert.equal(document.origin, 'agent')
    assert.equal(document.agentNote, 'Vu au guichet')
    assert.deepEqual(
      document.pages.map(({ fileName }) => fileName),
      ['un.png', 'deux.png']
    )
  })

  test('a file that is not accepted is named with its reason', async ({ client, assert }) => {
    const { anne, path } = await aDesk()
    const response = await upload(client, anne, `${path}/pieces`).file(
      'pages[]',
      Buffer.from('bonjour'),
      { filename: 'note.txt', contentType: 'text/plain' }
    )
    response.assertStatus(422)
    assert.include(response.text(), 'note.txt')

    const nothing = await upload(client, anne, `${path}/pieces`)
    nothing.assertStatus(422)
    assert.include(nothing.text(), 'Choisissez un fichier à ajouter.')
    const unknown = await upload(client, anne, `${path}/pieces`, { type: 'unknown_type' })
    unknown.assertStatus(422)
  })

  test('of another request are not found under this one', async ({ client, assert }) => {
    const { town, anne, path, documentPath } = await aDesk()
    const other = await aBusyRequest(town, anne)
    const stolen = [
      await atDesk(client, anne).get(`${path}/pieces/${other.documentId}`),
      await atDesk(client, anne).get(
        `${path}/pieces/${other.documentId}/pages/${other.pageId}/fichier`
      ),
      await atDesk(client, anne).get(`${documentPath}/pages/${other.pageId}/0/image`),
      await atDesk(client, anne).get(`${path}/contacts/${other.messageId}/courrier.pdf`),
      await atDesk(client, anne).send('delete', `${path}/pieces/${other.documentId}`),
    ]
    assert.deepEqual(
      stolen.map((response) => response.status()),
      [404, 404, 404, 404, 404]
    )
  })
})

async function aDesk() {
  const town = await aTown()
  const anne = await anAgent(town).with('school', 'write')
  const busy = await aBusyRequest(town, anne)
  const path = `/backoffice/demandes/${busy.request.number}`
  return { town, anne, path, documentPath: `${path}/pieces/${busy.documentId}`, ...busy }
}

function upload(client: ApiClient, agent: AgentAccount, path: string, fields: object = {}) {
  return client
    .post(path)
    .withCsrfToken()
    .withGuard('agent')
    .loginAs(agent)
    .redirects(0)
    .fields({ type: DOCUMENT_TYPE, ...fields })
}
