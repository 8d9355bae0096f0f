import { test } from '@japa/runner'
import Document from '#documents/models/document'
import DocumentEvent from '#documents/models/document_event'
import DocumentPage from '#documents/models/document_page'
import { openCounter } from '#tests/functional/back_office/at_counter'
import { aPicture, DOCUMENT_TYPE } from '#tests/functional/back_office/desk_world'
import { useFreshBudgets } from '#tests/support/budgets'
import { useDatabase } from '#tests/support/databases'
import { aHousehold, anAgent, aTown } from '#tests/support/world'
import { aKeptDocument } from '#tests/support/world/kept_document'

test.group('The wallet at the counter', (group) => {
  useDatabase(group)
  useFreshBudgets(group)

  test('takes in, changes, replaces and deletes what the agent’s services ask for, under both names', async ({
    client,
    assert,
  }) => {
    const town = await aTown()
    const clerk = await anAgent(town).with('school', 'write')
    const family = await aHousehold(town).withChild('Léa')
    const counter = await openCounter(client, clerk, family)
    const png = (filename: string) => ({ filename, contentType: 'image/png' })

    const taken = await counter
      .post('/documents')
      .field('type', DOCUMENT_TYPE)
      .file('pages[]', await aPicture(), png('a.png'))
      .file('pages[]', await aPicture(), png('b.png'))
    const document = await town.run(() => Document.query().preload('pages').firstOrFail())
    taken.assertHeader('location', `/documents/${document.id}`)
    assert.equal(document.origin, 'agent')

    const path = `/documents/${document.id}`
    const [first] = document.pages
    await counter.post(`${path}/pages`).file('pages[]', await aPicture(), png('c.png'))
    await counter.post(`${path}/pages/${first.id}/place`, { towards: 'end' })
    await counter.post(`${path}/pages/${first.id}/rotation`, { sheet: 0, rotation: 90 })
    await counter.post(`${path}/pages/${first.id}`).file('page', await aPicture(), png('d.png'))
    await counter.send('delete', `${path}/pages/${first.id}`)
    await counter.post(`${path}/remplacement`).file('pages[]', await aPicture(), png('e.png'))

    const events = await town.run(() => DocumentEvent.query().orderBy('id'))
    assert.deepEqual(
      events.map(({ kind }) => kind),
      [
        'page_added',
        'page_added',
        'page_added',
        'page_moved',
        'page_turned',
        'page_replaced',
        'page_removed',
        'page_added',
        'replaced',
      ]
    )
    for (const { actorKind, actorName, onBehalfOf } of events) {
      assert.deepEqual([actorKind, actorName], ['agent', 'Anne Leroy'])
      assert.include(onBehalfOf, 'la famille Martin')
    }
    await counter.send('delete', path)
    const left = await town.run(() => Document.query().preload('pages'))
    assert.deepEqual(
      left.map(({ replacesId, pages }) => [replacesId, pages.map(({ fileName }) => fileName)]),
      [[null, ['e.png']]]
    )
  })

  test('shows nothing of the papers that other services ask for', async ({ client, assert }) => {
    const town = await aTown()
    const clerk = await anAgent(town).with('school', 'write')
    const family = await aHousehold(town)
    const payslip = await aKeptDocument(town, family, { typeKey: 'payslip' })
    const counter = await openCounter(client, clerk, family)

    const list = await counter.get('/documents')
    assert.notInclude(list.text(), payslip.id)
    const page = await counter.get(`/documents/${payslip.id}`)
    page.assertStatus(404)
    const refused = await counter
      .post('/documents')
      .field('type', 'payslip')
      .file('pages[]', await aPicture(), { filename: 'a.png', contentType: 'image/png' })
    refused.assertStatus(422)
    assert.lengthOf(await town.run(() => DocumentPage.query()), 0)
  })
})
