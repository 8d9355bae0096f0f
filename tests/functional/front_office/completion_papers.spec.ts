import { test } from '@japa/runner'
import { AddDocumentPage } from '#requests/actions/add_document_page'
import { E_DOCUMENT_NOT_ASKED } from '#requests/errors'
import RequestDocument from '#requests/models/request_document'
import { useFreshBudgets } from '#tests/support/budgets'
import { useDatabase } from '#tests/support/databases'
import { aTown } from '#tests/support/world'
import { anAskedRequest, type AskedRequest } from '#tests/support/world/asked_request'
import type { Town } from '#tests/support/world/town'
import { aPicture } from '#tests/functional/back_office/desk_world'
import { PROOF, correct, attach } from '#tests/functional/front_office/completion_answers'

test.group('The papers that complete a request', (group) => {
  useDatabase(group)
  useFreshBudgets(group)

  test('an answer that is asked for opens those that depend on it, and the paper they need', async ({
    client,
    assert,
  }) => {
    const town = await aTown()
    const asked = await anAskedRequest(town, [{ kind: 'field', key: 'foodAllergy' }])
    const incomplete = await correct(client, asked, { foodAllergy: 'true' })
    incomplete.assertStatus(422)
    assert.include(incomplete.text(), 'name="root[whichFoodAllergy]"')

    const posted = await correct(client, asked, {
      foodAllergy: 'true',
      whichFoodAllergy: 'Arachide',
    })
    posted.assertStatus(303)
    const page = await client.get(`/demandes/${asked.request.number}`).loginAs(asked.family.account)
    assert.include(page.text(), 'Votre nouvelle réponse rend cette pièce nécessaire.')
    assert.include(page.text(), '1 sur 2 fait')
    const papers = await client
      .get(`/demandes/${asked.request.number}/pieces`)
      .loginAs(asked.family.account)
    assert.include(papers.text(), 'id="piece-health_record_book"')
    assert.notInclude(papers.text(), 'id="piece-family_record_book"')
  })

  test('only the types asked for accept files, whichever way they come', async ({
    client,
    assert,
  }) => {
    const town = await aTown()
    const asked = await anAskedRequest(town, [PROOF])
    const upload = (type: string, fields: Record<string, string> = {}) =>
      attach(client, asked, type, fields)

    const refused = await upload('family_record_book')
    refused.assertStatus(422)
    assert.include(refused.text(), 'La mairie ne vous demande pas cette pièce')
    assert.lengthOf(await papersOf(town, asked), 0)

    const accepted = await upload('proof_of_residence')
    accepted.assertStatus(303)
    assert.deepEqual(await papersOf(town, asked), ['proof_of_residence'])
    const page = await client.get(`/demandes/${asked.request.number}`).loginAs(asked.family.account)
    assert.include(page.text(), '1 sur 1 fait')
  })

  test('a document of a type that is not asked for can be neither taken away nor added to', async ({
    client,
    assert,
  }) => {
    const town = await aTown()
    const asked = await anAskedRequest(town, [PROOF])
    const document = await town.run(async () =>
      new AddDocumentPage().handle({
        request: asked.request,
        target: { typeKey: 'family_record_book' },
        upload: { content: await aPicture(), name: 'livret.png', type: 'image/png' },
        actor: asked.actor,
      })
    )
    const files = `/dossiers/${asked.request.id}/pieces`
    await client
      .delete(`${files}/${document.id}`)
      .withCsrfToken()
      .loginAs(asked.family.account)
      .redirects(0)
    assert.deepEqual(await papersOf(town, asked), ['family_record_book'])

    const refusal = await town.run(async () =>
      new AddDocumentPage()
        .handle({
          request: asked.request,
          target: { documentId: document.id },
          upload: { content: await aPicture(), name: 'suite.png', type: 'image/png' },
          actor: { kind: 'citizen', id: asked.family.head.id, name: 'Nadia Benali' },
        })
        .catch((error: unknown) => error)
    )
    assert.instanceOf(refusal, E_DOCUMENT_NOT_ASKED)
  })

  test('the town may ask for a paper that the service does not ask for by itself', async ({
    client,
    assert,
  }) => {
    const town = await aTown()
    const asked = await anAskedRequest(town, [{ kind: 'document', key: 'identity_document' }])
    const papers = await client
      .get(`/demandes/${asked.request.number}/pieces`)
      .loginAs(asked.family.account)
    assert.include(papers.text(), 'id="piece-identity_document"')
    const accepted = await attach(client, asked, 'identity_document')
    accepted.assertStatus(303)
    assert.deepEqual(await papersOf(town, asked), ['identity_document'])
  })
})

function papersOf(town: Town, { request }: AskedRequest): Promise<string[]> {
  return town.run(async () => {
    const attachments = await RequestDocument.query()
      .where('request_id', request.id)
      .preload('document')
    return attachments.map(({ document }) => document.documentTypeKey)
  })
}
