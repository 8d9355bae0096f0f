import { test } from '@japa/runner'
import ServiceRequest from '#requests/models/service_request'
import { useDatabase } from '#tests/support/databases'
import { anAgent, aTown } from '#tests/support/world'
import { atDesk } from '#tests/functional/back_office/at_desk'
import { aBusyRequest } from '#tests/functional/back_office/desk_world'

/** What a browser never sends. */
const BODIES: object[] = [
  {},
  {
    version: 'x',
    transition: 'x',
    dataState: 'x',
    state: 'x',
    channel: 'x',
    type: 'x',
    visibility: 'x',
  },
  { version: '9'.repeat(40), transition: 'take_up', dataState: 'valid', state: 'validated' },
  { version: ['1', '2'], transition: ['take_up'], text: ['a'], type: ['a'], note: { a: '1' } },
  { version: '424242', transition: '__proto__', text: 'x'.repeat(5000), visibility: 'public' },
  { version: '-1', root: 'x', agentNote: 'x'.repeat(5000), observation: 'x'.repeat(5000) },
  { version: '424242', root: { urgencyPhone: { a: { b: '1' } } }, document: 'x' },
  {
    version: '424242',
    root: { __proto__: { a: '1' }, constructor: '1' },
    _action: 'add:__proto__',
  },
]

test.group('Hostile input', (group) => {
  useDatabase(group)

  test('is refused with a page, and changes nothing', async ({ client, assert }) => {
    const town = await aTown()
    const anne = await anAgent(town).with('school', 'write')
    const { request, documentId } = await aBusyRequest(town, anne)
    const path = `/backoffice/demandes/${request.number}`
    const acts = [
      'donnees/urgencyPhone',
      'donnees/foodDiet',
      'etat-donnees',
      'transitions',
      'notes',
      'pieces',
      `pieces/${documentId}`,
      'contacts',
      'contacts/apercu',
      'contacts/apercu.pdf',
    ]
    for (const act of acts) {
      for (const body of BODIES) {
        const response = await atDesk(client, anne).post(`${path}/${act}`, body)
        const label = `${act} ${JSON.stringify(body).slice(0, 60)}`
        assert.oneOf(response.status(), [409, 422], label)
        assert.include(response.text(), '<!doctype html>', label)
      }
    }
    const after = await town.run(() => ServiceRequest.findOrFail(request.id))
    assert.equal(after.version, request.version)
  }).timeout(120_000)

  test('characters that a database cannot keep are dropped', async ({ client, assert }) => {
    const town = await aTown()
    const anne = await anAgent(town).with('school', 'write')
    const { request } = await aBusyRequest(town, anne)
    const path = `/backoffice/demandes/${request.number}`
    const note = await atDesk(client, anne).post(`${path}/notes`, {
      text: 'Bon\u0000jour',
      visibility: 'internal',
    })
    note.assertStatus(303)
    const page = await atDesk(client, anne).get(path)
    assert.include(page.text(), 'Bonjour')

    const answer = await atDesk(client, anne).post(`${path}/donnees/doctorName`, {
      version: request.version,
      root: { doctorName: 'Dr\u0000 Lemoine' },
    })
    assert.isBelow(answer.status(), 500)
  })

  test('addresses that are no identifier are unknown pages', async ({ client, assert }) => {
    const town = await aTown()
    const anne = await anAgent(town).with('school', 'write')
    const { request } = await aBusyRequest(town, anne)
    for (const path of [
      '/backoffice/demandes/0',
      '/backoffice/demandes/1e3',
      '/backoffice/demandes/99999999999',
      `/backoffice/demandes/${request.number}/pieces/x`,
      `/backoffice/demandes/${request.number}/contacts/x/courrier.pdf`,
    ]) {
      const response = await atDesk(client, anne).get(path)
      assert.equal(response.status(), 404, path)
    }
  })
})
