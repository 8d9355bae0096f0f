import { test } from '@japa/runner'
import { AddNote } from '#requests/actions/add_note'
import { TakeLock } from '#requests/actions/take_lock'
import RequestEvent from '#requests/models/request_event'
import RequestNote from '#requests/models/request_note'
import ServiceRequest from '#requests/models/service_request'
import { useFreshBudgets } from '#tests/support/budgets'
import { useDatabase } from '#tests/support/databases'
import { aHousehold, anAgent, aRequest, aTown } from '#tests/support/world'
import { validFiling } from '#tests/support/world/valid_filing'

const SERVICE = 'technical_intervention'

test.group('Following a request', (group) => {
  useDatabase(group)
  useFreshBudgets(group)

  test('shows its state, its history and public notes, never the internal ones', async ({
    client,
    assert,
  }) => {
    const town = await aTown()
    const family = await aHousehold(town)
    const agent = await anAgent(town).with('technical', 'write')
    const request = await aRequest(town, SERVICE).by(family).handledBy(agent).in('in_progress')
    const actor = { kind: 'agent', id: agent.id, name: agent.fullName } as const
    await town.run(() =>
      new AddNote().handle({
        requestId: request.id,
        visibility: 'public',
        text: 'Nous passons jeudi.',
        actor,
      })
    )
    await town.run(() =>
      new AddNote().handle({
        requestId: request.id,
        visibility: 'internal',
        text: 'Usager difficile.',
        actor,
      })
    )

    const page = await client.get(`/demandes/${request.number}`).loginAs(family.account)
    page.assertStatus(200)
    for (const words of [
      'en traitement',
      'Demande envoyée',
      'La mairie examine votre demande',
      'Nous passons jeudi.',
    ]) {
      assert.include(page.text(), words)
    }
    assert.notInclude(page.text(), 'Usager difficile.')
    const home = await client.get('/').loginAs(family.account)
    assert.include(home.text(), 'Nous passons jeudi.')
    assert.notInclude(home.text(), 'Usager difficile.')
  })

  test('says why it is incomplete, takes corrections and sends them', async ({
    client,
    assert,
  }) => {
    const town = await aTown()
    const family = await aHousehold(town)
    const request = await aRequest(town, SERVICE).by(family).in('incomplete')
    const path = `/demandes/${request.number}`

    const home = await client.get('/').loginAs(family.account)
    assert.include(home.text(), 'Il manque une précision.')

    const root = {
      ...(await validFiling(SERVICE)),
      interventionDescription: 'Devant le numéro 14.',
    }
    const edited = await client
      .post(`${path}/modifier/intervention`)
      .withCsrfToken()
      .loginAs(family.account)
      .form({ root, version: request.version, _action: 'next' })
      .redirects(0)
    edited.assertStatus(303)

    const { version, data } = await town.run(() => ServiceRequest.findOrFail(request.id))
    assert.equal(data.interventionDescription, 'Devant le numéro 14.')
    await client
      .post(`${path}/corrections`)
      .withCsrfToken()
      .loginAs(family.account)
      .form({ version })
    const rectified = await town.run(() => ServiceRequest.findOrFail(request.id))
    assert.equal(rectified.state, 'rectified')
    const changed = await town.run(() => RequestEvent.query().where('kind', 'data_changed'))
    assert.lengthOf(changed, 1)
  })

  test('keeps what was typed when a correction is refused', async ({ client, assert }) => {
    const town = await aTown()
    const family = await aHousehold(town)
    const request = await aRequest(town, SERVICE).by(family).in('incomplete')
    const response = await client
      .post(`/demandes/${request.number}/modifier/intervention`)
      .withCsrfToken()
      .loginAs(family.account)
      .form({
        root: { interventionDescription: 'Nouveau texte' },
        version: request.version,
        _action: 'next',
      })

    response.assertStatus(422)
    assert.include(response.text(), 'Nouveau texte')
    const { data } = await town.run(() => ServiceRequest.findOrFail(request.id))
    assert.notEqual(data.interventionDescription, 'Nouveau texte')
  })

  test('can be changed only while it may be, and not while an agent holds it', async ({
    client,
    assert,
  }) => {
    const town = await aTown()
    const family = await aHousehold(town)
    const agent = await anAgent(town).with('technical', 'write')
    const rejected = await aRequest(town, SERVICE).by(family).in('rejected')
    const held = await aRequest(town, SERVICE).by(family).in('pending')
    await town.run(() =>
      new TakeLock().handle({
        requestId: held.id,
        actor: { kind: 'agent', id: agent.id, name: agent.fullName },
      })
    )

    for (const [request, status] of [
      [rejected, 303],
      [held, 423],
    ] as const) {
      const root = { ...(await validFiling(SERVICE)), interventionDescription: 'Trop tard.' }
      const response = await client
        .post(`/demandes/${request.number}/modifier/intervention`)
        .withCsrfToken()
        .loginAs(family.account)
        .form({ root, version: request.version })
        .redirects(0)
      response.assertStatus(status)
      const { data } = await town.run(() => ServiceRequest.findOrFail(request.id))
      assert.notEqual(data.interventionDescription, 'Trop tard.')
    }
    const page = await client.get(`/demandes/${held.number}`).loginAs(family.account)
    assert.include(page.text(), 'Un agent travaille en ce moment sur votre demande')
  })

  test('is cancelled by the citizen while pending, not once decided', async ({
    client,
    assert,
  }) => {
    const town = await aTown()
    const family = await aHousehold(town)
    const pending = await aRequest(town, SERVICE).by(family).in('pending')
    const handled = await aRequest(town, SERVICE).by(family).in('in_progress')

    for (const { number, version } of [pending, handled]) {
      await client
        .post(`/demandes/${number}/annulation`)
        .withCsrfToken()
        .loginAs(family.account)
        .form({ version })
    }
    const states = await town.run(() => ServiceRequest.query().orderBy('number'))
    assert.deepEqual(
      states.map(({ state }) => state),
      ['cancelled', 'in_progress']
    )
  })

  test('takes a message for the town hall, and refuses an empty one', async ({
    client,
    assert,
  }) => {
    const town = await aTown()
    const family = await aHousehold(town)
    const { number } = await aRequest(town, SERVICE).by(family).in('pending')
    const send = (text: string) =>
      client
        .post(`/demandes/${number}/messages`)
        .withCsrfToken()
        .loginAs(family.account)
        .form({ text })

    const empty = await send('   ')
    empty.assertStatus(422)
    await send('Le lampadaire est réparé, merci.')
    const notes = await town.run(() => RequestNote.query())
    assert.deepEqual(
      notes.map(({ text, visibility }) => [text, visibility]),
      [['Le lampadaire est réparé, merci.', 'public']]
    )
  })

  test('prints as a PDF', async ({ client, assert }) => {
    const town = await aTown()
    const family = await aHousehold(town)
    const { number } = await aRequest(town, SERVICE).by(family).in('pending')
    const response = await client
      .get(`/demandes/${number}/recapitulatif.pdf`)
      .loginAs(family.account)
    response.assertStatus(200)
    response.assertHeader('content-type', 'application/pdf')
    assert.equal(Buffer.from(response.body()).subarray(0, 5).toString(), '%PDF-')
  })

  test('lists ten requests a page, filtered by state', async ({ client, assert }) => {
    const town = await aTown()
    const family = await aHousehold(town)
    for (let count = 0; count < 11; count++) await aRequest(town, SERVICE).by(family).in('pending')
    await aRequest(town, SERVICE).by(family).in('rejected')

    const first = await client.get('/demandes').loginAs(family.account)
    assert.equal(numbersOf(first.text()).length, 10)
    const next = /href="(\/demandes\?[^"]*page=[^"]*)"/
      .exec(first.text())?.[1]
      .replaceAll('&amp;', '&')
    const second = await client.get(String(next)).loginAs(family.account)
    assert.deepEqual(numbersOf(second.text()), ['2', '1'])
    const filtered = await client.get('/demandes?etat=rejected').loginAs(family.account)
    assert.deepEqual(numbersOf(filtered.text()), ['12'])
    const senseless = await client
      .get('/demandes?etat=perdue&page=xyz&personne=1')
      .loginAs(family.account)
    senseless.assertStatus(200)
  })
})

function numbersOf(html: string): string[] {
  return [...html.matchAll(/href="\/demandes\/(\d+)"/g)].map(([, number]) => number)
}
