import { type ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import { addWorkingDays } from '#shared/days'
import { freezeClock } from '#shared/clock'
import { frenchLongDay } from '#shared/french_formats'
import type { RequestTransition } from '#kernel/transitions'
import { accessCodeOf } from '#requests/access_code'
import { AddNote } from '#requests/actions/add_note'
import { PerformTransition } from '#requests/actions/perform_transition'
import RequestNote from '#requests/models/request_note'
import ServiceRequest from '#requests/models/service_request'
import { useFreshBudgets } from '#tests/support/budgets'
import { useTruncatedDatabase } from '#tests/support/databases'
import { aHousehold, anAgent, aRequest, aTown } from '#tests/support/world'
import { anAskedRequest } from '#tests/support/world/asked_request'
import type { Town } from '#tests/support/world/town'
import { aPicture } from '#tests/functional/back_office/desk_world'

const SERVICE = 'technical_intervention'

test.group('Where a request stands', (group) => {
  useTruncatedDatabase(group)
  useFreshBudgets(group)
  group.each.teardown(() => freezeClock(null))

  test('says the steps done and to come with the expected day, each state in a word', async ({
    client,
    assert,
  }) => {
    const { family, request, follow } = await aWorld()
    const day = frenchLongDay(String(request.dueOn))
    const read = async () =>
      textOf((await client.get(`/demandes/${request.number}`).loginAs(family.account)).text())

    assert.include(
      await read(),
      `Votre demande est arrivée à la mairie\u00a0: réponse prévue avant le ${day}.`
    )
    assert.match(await read(), /Vérification par la mairie En attente/)
    await follow('take_up')
    assert.match(
      await read(),
      /Vérification par la mairie En cours .* Dossier complet À venir Réponse de la mairie À venir/
    )
    await follow('mark_complete')
    const complete = await read()
    assert.include(complete, `Votre demande est complète\u00a0: réponse prévue avant le ${day}.`)
    assert.match(complete, /Dossier complet Fait .* Réponse de la mairie En cours/)

    freezeClock(`${addWorkingDays(String(request.dueOn), 1)}T10:00:00.000Z`)
    assert.include(
      await read(),
      `La mairie a du retard\u00a0: sa réponse était prévue avant le ${day}.`
    )
    freezeClock(null)
    await follow('reject', 'Ce lampadaire est privé.')
    const refused = await read()
    assert.include(refused, 'Votre demande est refusée Fait')
    assert.include(refused, 'Ce lampadaire est privé.')
    assert.notInclude(refused, 'À venir')
  })

  test('says that its clock stands while the citizen is asked for something, and who is to act', async ({
    client,
    assert,
  }) => {
    const town = await aTown()
    const { family, request } = await anAskedRequest(town, [
      { kind: 'document', key: 'family_record_book', sentence: 'Toutes les pages.' },
    ])
    const html = (await client.get(`/demandes/${request.number}`).loginAs(family.account)).text()
    const page = textOf(html)
    assert.include(
      page,
      'La mairie attend votre réponse\u00a0: son délai est suspendu jusqu’à votre envoi.'
    )
    assert.match(page, /À vous de compléter À faire par vous .* Le délai de la mairie est suspendu/)
    assert.isBelow(html.indexOf('id="titre-a-completer"'), html.indexOf('id="suivi"'))
  })

  test('says what the town hall’s silence means, as long as it is silent', async ({
    client,
    assert,
  }) => {
    const { family, request, follow } = await aWorld()
    const read = async () =>
      (await client.get(`/demandes/${request.number}`).loginAs(family.account)).text()
    assert.include(await read(), 'Sans réponse de la mairie deux mois après')
    await follow('reject', 'Hors zone.')
    assert.notInclude(await read(), 'Sans réponse de la mairie')
  })
})

test.group('Following without account', (group) => {
  useTruncatedDatabase(group)
  useFreshBudgets(group)

  test('shows the state, the dates and the steps, neither names nor answers nor words', async ({
    client,
    assert,
  }) => {
    const town = await aTown()
    const request = await aRequest(town, 'birth_details')
    await word(town, request, 'Passez jeudi.')
    const session = await opened(client, request)
    const page = await client.get(`/demandes/${request.number}`).withSession(session)
    page.assertStatus(200)
    for (const words of [
      'Votre demande est arrivée',
      'Ce message vous a été envoyé directement.',
      'Écrire à la mairie',
    ]) {
      assert.include(page.text(), words)
    }
    for (const secret of [
      'Passez jeudi.',
      'Roux',
      'Dominique',
      'Anne',
      'Leroy',
      'MARTIN',
      'recapitulatif.pdf',
      '/modifier/',
    ]) {
      assert.notInclude(page.text(), secret)
    }
    for (const closed of ['recapitulatif.pdf', 'modifier/nature', 'modifier/type']) {
      const response = await client
        .get(`/demandes/${request.number}/${closed}`)
        .withSession(session)
      response.assertStatus(404)
    }
    const documents = await client
      .get(`/demandes/${request.number}/pieces`)
      .withSession(session)
      .redirects(0)
    documents.assertStatus(303)
  })

  test('takes a message, and what is asked for while it is', async ({ client, assert }) => {
    const town = await aTown()
    const pending = await aRequest(town, 'birth_details')
    const agent = await anAgent(town).with('civil_status', 'write')
    const request = await town.run(() =>
      new PerformTransition().handle({
        requestId: pending.id,
        transition: 'mark_incomplete',
        actor: { kind: 'agent', id: agent.id, name: agent.fullName },
        version: pending.version,
        reason: 'Il manque une précision.',
      })
    )
    const session = await opened(client, request)
    const path = `/demandes/${request.number}`
    const page = await client.get(path).withSession(session)
    assert.include(page.text(), 'Il manque une précision.')
    assert.include(page.text(), '/modifier/')

    const noted = await client
      .post(`${path}/messages`)
      .withCsrfToken()
      .withSession(session)
      .redirects(0)
      .fields({ text: 'Je précise.' })
      .file('files[]', await aPicture(), { filename: 'acte.png', contentType: 'image/png' })
    noted.assertStatus(303)
    const again = await client.get(path).withSession(session)
    assert.include(again.text(), 'Votre message est arrivé à la mairie.')
    assert.notInclude(again.text(), 'Je précise.')
    assert.notInclude(again.text(), 'acte.png')

    const sent = await client
      .post(`${path}/corrections`)
      .withCsrfToken()
      .withSession(session)
      .form({ version: request.version, answer: 'Voilà.' })
      .redirects(0)
    sent.assertStatus(303)
    const { state } = await town.run(() => ServiceRequest.findOrFail(request.id))
    assert.equal(state, 'rectified')
    assert.lengthOf(await town.run(() => RequestNote.query()), 1)
  })

  test('gives nothing of a household’s request to who has no code of it', async ({ client }) => {
    const town = await aTown()
    const family = await aHousehold(town)
    const request = await aRequest(town, SERVICE).by(family)
    const response = await client
      .post('/suivi')
      .withCsrfToken()
      .form({ number: String(request.number), code: accessCodeOf(request.id) })
    response.assertStatus(422)
  })
})

async function aWorld(service = SERVICE) {
  const town = await aTown()
  const family = await aHousehold(town)
  const agent = await anAgent(town).administrator()
  const request = await aRequest(town, service).by(family)
  async function follow(transition: RequestTransition, reason?: string) {
    await town.run(async () => {
      const { version } = await ServiceRequest.findOrFail(request.id)
      const actor = { kind: 'agent', id: agent.id, name: agent.fullName } as const
      await new PerformTransition().handle({
        requestId: request.id,
        transition,
        actor,
        version,
        ...(reason ? { reason } : {}),
      })
    })
  }
  return { family, request, follow }
}

function word(town: Town, request: ServiceRequest, text: string) {
  const actor = { kind: 'agent', id: null, name: 'Anne Leroy' } as const
  return town.run(() =>
    new AddNote().handle({ requestId: request.id, visibility: 'public', text, actor })
  )
}

/** The session of a browser that gave the number and the code. */
async function opened(client: ApiClient, request: ServiceRequest) {
  const followed = await client
    .post('/suivi')
    .withCsrfToken()
    .form({ number: String(request.number), code: accessCodeOf(request.id) })
    .redirects(0)
  followed.assertStatus(303)
  return followed.session()
}

function textOf(html: string): string {
  const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? html
  return main
    .replace(/<svg[\s\S]*?<\/svg>|<[^>]+>/g, ' ')
    .replaceAll('&#39;', '’')
    .replace(/[ \n\r\t]+/g, ' ')
}
