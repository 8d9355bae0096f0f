import { test } from '@japa/runner'
import Document from '#documents/models/document'
import RequestDocument from '#requests/models/request_document'
import { useFreshBudgets } from '#tests/support/budgets'
import { useDatabase } from '#tests/support/databases'
import { aRequest } from '#tests/support/world'
import { aKeptDocument, aPicture } from '#tests/support/world/kept_document'
import { aFamily, post, show } from '#tests/functional/front_office/wallet_world'

const INTERVENTION = 'technical_intervention'

test.group('A document that is replaced', (group) => {
  useDatabase(group)
  useFreshBudgets(group)

  test('leaves its place in drafts, stays in what was sent, and says what to do there', async ({
    client,
    assert,
  }) => {
    const { town, family } = await aFamily()
    const incomplete = await aRequest(town, INTERVENTION).by(family).in('incomplete')
    const examined = await aRequest(town, INTERVENTION).by(family).in('in_progress')
    const draft = await aRequest(town, INTERVENTION).by(family).in('draft')
    const former = await aKeptDocument(town, family, {
      validUntilOn: '2027-01-01',
      servesIn: [draft, incomplete, examined],
    })
    const form = await client.get(`/documents/${former.id}/remplacement`).loginAs(family.account)
    form.assertStatus(200)
    await post(client, family, `/documents/${former.id}/remplacement`).file(
      'pages[]',
      await aPicture(),
      { filename: 'nouveau.png', contentType: 'image/png' }
    )

    const successor = await town.run(() => Document.findByOrFail('replaces_id', former.id))
    assert.deepEqual(
      [successor.documentTypeKey, successor.state, successor.individualId],
      [former.documentTypeKey, 'pending', former.individualId]
    )
    const links = await town.run(() => RequestDocument.query())
    const attached = new Map(links.map(({ requestId, documentId }) => [requestId, documentId]))
    assert.equal(attached.get(draft.id), successor.id)
    assert.equal(attached.get(incomplete.id), former.id)
    assert.equal(attached.get(examined.id), former.id)

    const page = await show(client, family, former)
    assert.include(page, 'Cette pièce est remplacée')
    assert.include(page, `href="/documents/${successor.id}"`)
    assert.include(page, `href="/demandes/${incomplete.number}/pieces"`)
    assert.include(page, 'La mairie examine cette demande avec l’ancienne pièce.')
    const pieces = await client.get(`/demandes/${incomplete.number}/pieces`).loginAs(family.account)
    assert.include(pieces.text(), 'Reprendre ce document')
    assert.include(pieces.text(), `value="${successor.id}"`)
    const newer = await show(client, family, successor)
    assert.include(newer, `href="/documents/${former.id}"`)
  })

  test('is replaced once only, and a draft’s is simply changed', async ({ client, assert }) => {
    const { town, family } = await aFamily()
    const former = await aKeptDocument(town, family)
    await aKeptDocument(town, family, { replacesId: former.id })
    const ofDraft = await aKeptDocument(town, family, { state: 'draft' })
    for (const { id } of [former, ofDraft]) {
      const path = `/documents/${id}/remplacement`
      const form = await client.get(path).loginAs(family.account).redirects(0)
      form.assertHeader('location', `/documents/${id}`)
      const response = await post(client, family, path)
        .file('pages[]', await aPicture(), { filename: 'a.png', contentType: 'image/png' })
        .redirects(0)
      response.assertStatus(303)
      assert.exists(response.flashMessage('error'))
    }
    assert.lengthOf(await town.run(() => Document.query()), 3)
  })
})
