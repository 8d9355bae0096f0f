import { test } from '@japa/runner'
import DocumentEvent from '#documents/models/document_event'
import DocumentPage from '#documents/models/document_page'
import RequestDocument from '#requests/models/request_document'
import RequestEvent from '#requests/models/request_event'
import { useFreshBudgets } from '#tests/support/budgets'
import { useDatabase } from '#tests/support/databases'
import { aRequest } from '#tests/support/world'
import { aFiledDocument, aPicture } from '#tests/support/world/kept_document'
import { aFamily, post, show } from '#tests/functional/front_office/wallet_world'

const INTERVENTION = 'technical_intervention'

test.group('The files of a document', (group) => {
  useDatabase(group)
  useFreshBudgets(group)

  test('have their files moved, turned, replaced and taken out while nothing is validated', async ({
    client,
    assert,
  }) => {
    const { town, family } = await aFamily()
    const document = await aFiledDocument(town, family, ['a.png', 'b.png', 'c.png'])
    const pages = () =>
      town.run(() => DocumentPage.query().where('document_id', document.id).orderBy('position'))
    const names = async () => (await pages()).map(({ fileName }) => fileName)
    const [, , third] = await pages()
    const path = `/documents/${document.id}/pages/${third.id}`

    await post(client, family, `${path}/place`).form({ towards: 'start' })
    assert.deepEqual(await names(), ['a.png', 'c.png', 'b.png'])
    await post(client, family, `${path}/rotation`).form({ sheet: 0, rotation: 90 })
    assert.equal((await pages())[1].rotationOf(0), 90)

    await post(client, family, path).file('page', await aPicture('grey'), {
      filename: 'd.png',
      contentType: 'image/png',
    })
    assert.deepEqual(await names(), ['a.png', 'd.png', 'b.png'])
    assert.equal((await pages())[1].rotationOf(0), 0)
    await client.delete(path).withCsrfToken().loginAs(family.account)
    assert.deepEqual(await names(), ['a.png', 'b.png'])

    const kinds = await town.run(() => DocumentEvent.query().orderBy('id'))
    assert.deepEqual(kinds.map(({ kind }) => kind).slice(3), [
      'page_moved',
      'page_turned',
      'page_replaced',
      'page_removed',
    ])
    assert.isTrue(kinds.every(({ actorName }) => actorName === family.head.fullName))
  })

  test('keep their last file', async ({ client, assert }) => {
    const { town, family } = await aFamily()
    const document = await aFiledDocument(town, family, ['seul.png'])
    const page = await town.run(() => DocumentPage.query().firstOrFail())
    const response = await client
      .delete(`/documents/${document.id}/pages/${page.id}`)
      .withCsrfToken()
      .loginAs(family.account)
      .redirects(0)
    assert.match(String(response.flashMessage('error')), /au moins un fichier/)
    assert.lengthOf(await town.run(() => DocumentPage.query()), 1)
  })

  test('do not change once validated, nor under a request that the town hall holds', async ({
    client,
    assert,
  }) => {
    const { town, family } = await aFamily()
    const validated = await aFiledDocument(town, family, ['a.png', 'b.png'])
    await town.run(() => validated.merge({ state: 'validated' }).save())
    const held = await aFiledDocument(town, family, ['c.png', 'd.png'])
    const running = await aRequest(town, INTERVENTION).by(family).in('in_progress')
    await town.run(() => RequestDocument.create({ requestId: running.id, documentId: held.id }))

    for (const document of [validated, held]) {
      const [page] = await town.run(() =>
        DocumentPage.query().where('document_id', document.id).orderBy('position')
      )
      const path = `/documents/${document.id}/pages`
      const added = await post(client, family, path).file('pages[]', await aPicture(), {
        filename: 'e.png',
        contentType: 'image/png',
      })
      added.assertStatus(422)
      await post(client, family, `${path}/${page.id}/place`).form({ towards: 'end' })
      await client.delete(`${path}/${page.id}`).withCsrfToken().loginAs(family.account)
      const text = await show(client, family, document)
      assert.notInclude(text, 'Ajouter des fichiers à cette pièce')
    }
    assert.deepEqual(
      (await town.run(() => DocumentPage.query().orderBy('id'))).map(({ fileName }) => fileName),
      ['a.png', 'b.png', 'c.png', 'd.png']
    )
  })

  test('tell the requests that wait for them, when their files change', async ({
    client,
    assert,
  }) => {
    const { town, family } = await aFamily()
    const incomplete = await aRequest(town, INTERVENTION).by(family).in('incomplete')
    const document = await aFiledDocument(town, family, ['a.png'])
    await town.run(async () => {
      await RequestDocument.create({ requestId: incomplete.id, documentId: document.id })
      await document.merge({ state: 'expired', validUntilOn: '2020-01-01' }).save()
    })
    await post(client, family, `/documents/${document.id}/pages`).file(
      'pages[]',
      await aPicture(),
      { filename: 'b.png', contentType: 'image/png' }
    )
    await document.refresh()
    assert.deepEqual([document.state, document.validUntilOn], ['pending', null])
    const events = await town.run(() =>
      RequestEvent.query().where('request_id', incomplete.id).where('kind', 'document_changed')
    )
    assert.deepEqual(events[0]?.details?.change, 'page_added')
  })
})
