import { type ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import type AgentAccount from '#accounts/models/agent_account'
import RequestDocument from '#requests/models/request_document'
import RequestEvent from '#requests/models/request_event'
import RequestLock from '#requests/models/request_lock'
import RequestMessage from '#requests/models/request_message'
import ServiceRequest from '#requests/models/service_request'
import { useFreshBudgets } from '#tests/support/budgets'
import { usePrice } from '#tests/support/prices'
import { useDatabase } from '#tests/support/databases'
import { anAgent, aTown } from '#tests/support/world'
import type { Town } from '#tests/support/world/town'
import { aTwinOf } from '#tests/support/world/twin_of'
import {
  aBusyRequest,
  aPicture,
  DOCUMENT_TYPE,
  FIELD,
  type BusyRequest,
} from '#tests/functional/back_office/desk_world'
import {
  addressOf,
  registeredRoutes,
  type RegisteredRoute,
} from '#tests/functional/registered_routes'
import { ROUTES } from '#tests/functional/routes'

test.group('Rights on the requests of a category', (group) => {
  useDatabase(group)
  useFreshBudgets(group)
  usePrice(group, 'school_canteen_registration')

  test('without a right on it, a request does not exist', async ({ client, assert }) => {
    const town = await aTown()
    const busy = await aBusyRequest(town)
    const before = await traces(town)
    const strangers = [
      await anAgent(town).named('Sans', 'Droit'),
      await anAgent(town).named('Service', 'Technique').with('technical', 'manage'),
      await anAgent(town).named('Chef', 'Mairie').administrator(),
    ]
    for (const agent of strangers) {
      for (const route of routesOnRequests()) {
        const response = await call(client, route, busy, agent)
        assert.equal(response.status(), 404, `${route.name}, ${agent.login}`)
      }
    }
    assert.deepEqual(await traces(town), before)
  })

  test('nor does it for an agent of another town, whatever his rights', async ({
    client,
    assert,
  }) => {
    const elsewhere = await aTown('Val-d’Exemple').at('ailleurs.test')
    const busy = await aBusyRequest(elsewhere)
    const before = await traces(elsewhere)
    const town = await aTown()
    const everywhere = anAgent(town)
    for (const key of town.categories.keys()) everywhere.with(key, 'manage')
    const agent = await everywhere

    for (const route of routesOnRequests()) {
      const response = await call(client, route, busy, agent)
      assert.equal(response.status(), 404, route.name)
    }
    assert.deepEqual(await traces(elsewhere), before)
  })

  test('« Consultation » shows everything and changes nothing', async ({ client, assert }) => {
    const town = await aTown()
    const busy = await aBusyRequest(town)
    const before = await traces(town)
    const reader = await anAgent(town).named('Une', 'Lectrice').with('school', 'read')

    for (const route of routesOnRequests()) {
      const response = await call(client, route, busy, reader)
      const expected = ROUTES[route.name] === 'reader' ? 200 : 403
      assert.equal(response.status(), expected, route.name)
    }
    assert.deepEqual(await traces(town), before)
  })

  for (const profile of ['write', 'manage'] as const) {
    test(`« ${profile === 'write' ? 'Modification' : 'Management'} » opens every route of a request`, async ({
      client,
      assert,
    }) => {
      const town = await aTown()
      const agent = await anAgent(town).named('Un', 'Instructeur').with('school', profile)
      for (const route of routesOnRequests()) {
        const busy = await aBusyRequest(town, agent)
        const twin = route.pattern.includes(':other') ? await aTwinOf(town, busy.request) : null
        const response = await call(client, route, busy, agent, twin)
        assert.oneOf(response.status(), [200, 303], route.name)
      }
    }).timeout(120_000)
  }

  test('lists, boxes and filters hold nothing of a foreign category', async ({
    client,
    assert,
  }) => {
    const town = await aTown()
    const { request } = await aBusyRequest(town)
    const agent = await anAgent(town).named('Service', 'Technique').with('technical', 'manage')
    for (const path of ['/backoffice/home', '/backoffice/demandes', '/backoffice/teleservices']) {
      const page = await client.get(path).withGuard('agent').loginAs(agent)
      page.assertStatus(200)
      assert.notInclude(page.text(), request.requesterName)
      assert.notInclude(page.text(), 'restaurant scolaire')
      assert.notInclude(page.text(), town.category('school').id)
    }
    const forced = await client
      .get('/backoffice/demandes')
      .qs({ categorie: town.category('school').id })
      .withGuard('agent')
      .loginAs(agent)
    assert.include(forced.text(), 'Aucune demande')
  })

  test('the home page tells an administrator kindly why he sees no request', async ({
    client,
    assert,
  }) => {
    const town = await aTown()
    await aBusyRequest(town)
    const agent = await anAgent(town).administrator()
    const home = await client.get('/backoffice/home').withGuard('agent').loginAs(agent)
    home.assertStatus(200)
    assert.include(home.text(), 'Vous administrez la plate-forme')
  })
})

function routesOnRequests(): RegisteredRoute[] {
  return registeredRoutes().filter(({ name }) => ['reader', 'writer'].includes(ROUTES[name]))
}

async function call(
  client: ApiClient,
  route: RegisteredRoute,
  busy: BusyRequest,
  agent: AgentAccount,
  twin: ServiceRequest | null = null
) {
  const { request, documentId, pageId, messageId, eventId, noteFileId } = busy
  const path = addressOf(route.pattern, {
    number: request.number ?? 0,
    other: twin?.number ?? 999,
    field: FIELD,
    document: documentId,
    page: pageId,
    id: messageId,
    event: eventId,
    file: noteFileId,
  })
  const visit = client[route.method](path)
    .withCsrfToken()
    .withGuard('agent')
    .loginAs(agent)
    .redirects(0)
  if (route.name === 'back_office.request_documents.store') {
    return visit
      .fields({ type: DOCUMENT_TYPE })
      .file('pages[]', await aPicture(), { filename: 'page.png', contentType: 'image/png' })
  }
  if (route.name === 'back_office.document_pages.update') {
    return visit.file('page', await aPicture(), { filename: 'page.png', contentType: 'image/png' })
  }
  return route.method === 'get' ? visit : visit.form(rightInput(route.name, busy, agent))
}

/** What each act needs to be done. */
function rightInput(
  name: string,
  { request, documentVersion, templateId }: BusyRequest,
  agent: AgentAccount
) {
  const { version } = request
  const contact = { channel: 'email', templateId, observation: 'Bonjour' }
  const inputs: Record<string, object> = {
    'request_fields.update': { version, root: { [FIELD]: '0611223344' } },
    'request_data_states.store': { version, dataState: 'valid' },
    'request_transitions.store': { version, transition: 'take_up' },
    'request_groupings.store': { version, otherVersion: version, kept: String(request.number) },
    'request_notes.store': { text: 'À rappeler', visibility: 'internal' },
    'request_payments.store': { mode: 'cash', amount: 1260 },
    'request_assignees.store': { assignee: agent.id },
    'request_documents.update': { version: documentVersion, state: 'validated' },
    'document_rotations.store': { rotation: '90' },
    'request_contacts.store': contact,
    'contact_previews.store': contact,
    'contact_preview_files.store': contact,
  }
  return inputs[name.replace('back_office.', '')] ?? {}
}

/** All that a forbidden act could have left behind. */
function traces(town: Town) {
  return town.run(async () => ({
    requests: (await ServiceRequest.query().orderBy('id')).map(
      ({ id, state, version, dataState }) => [id, state, version, dataState]
    ),
    events: (await RequestEvent.query()).length,
    messages: (await RequestMessage.query()).length,
    locks: (await RequestLock.query()).length,
    documents: (await RequestDocument.query()).length,
  }))
}
