import { test } from '@japa/runner'
import { ContactCitizen } from '#letters/actions/contact_citizen'
import { TakeLock } from '#requests/actions/take_lock'
import RequestMessage from '#requests/models/request_message'
import ServiceRequest from '#requests/models/service_request'
import { useFreshBudgets } from '#tests/support/budgets'
import { useTruncatedDatabase } from '#tests/support/databases'
import { usePostOffice } from '#tests/support/mail_delivery'
import { aHousehold } from '#tests/support/world'
import { atDesk } from '#tests/functional/back_office/at_desk'
import { aWorld, write } from '#tests/functional/front_office/conversation_world'

test.group('The conversation about a request', (group) => {
  useTruncatedDatabase(group)
  useFreshBudgets(group)
  const post = usePostOffice(group)

  test('shows what was sent in the words that were frozen, in order of time, with its PDF', async ({
    client,
    assert,
  }) => {
    const { town, family, agent, request, path } = await aWorld()
    await write(client, family, path, 'Premier mot.', [])
    const actor = { kind: 'agent', id: agent.id, name: agent.fullName } as const
    await town.run(async () => {
      const common = { requestId: request.id, actor, templateId: null, subject: 'Rendez-vous' }
      const observation = 'Venez **jeudi**.\n\n<script>alert(1)</script>'
      await new ContactCitizen().handle({ ...common, channel: 'email', observation })
      await new ContactCitizen().handle({
        ...common,
        channel: 'mail',
        observation: 'Pas encore posté.',
      })
    })
    const queued = await client.get(path).loginAs(family.account)
    assert.notInclude(queued.text(), 'Rendez-vous')
    await post.deliver()

    const page = (await client.get(path).loginAs(family.account)).text()
    assert.isBelow(page.indexOf('Premier mot.'), page.indexOf('Venez <strong>jeudi</strong>.'))
    assert.include(page, '&lt;script&gt;alert(1)&lt;/script&gt;')
    assert.include(page, 'La mairie (Anne Leroy)')
    assert.notInclude(page, 'Pas encore posté.')

    const letter = await town.run(() =>
      RequestMessage.query().where('channel', 'mail').firstOrFail()
    )
    const pdf = `${path}/courriers/${letter.id}/courrier.pdf`
    ;(await client.get(pdf).loginAs(family.account)).assertStatus(404)
    await town.run(() => letter.merge({ delivery: 'posted' }).save())
    const read = await client.get(pdf).loginAs(family.account)
    read.assertHeader('content-type', 'application/pdf')
    const stranger = await aHousehold(town).headedBy('Une', 'Autre')
    ;(await client.get(pdf).loginAs(stranger.account)).assertStatus(404)
  })

  test('marks what is new to the citizen until he has read it, not when a pointer rests on a link', async ({
    client,
    assert,
  }) => {
    const { family, agent, path, desk } = await aWorld()
    await atDesk(client, agent).post(`${desk}/notes`, { text: 'Bonjour.', visibility: 'public' })
    const list = await client.get('/demandes').loginAs(family.account)
    assert.include(list.text(), 'Nouveau message')

    const rested = await client
      .get(path)
      .header('x-sec-purpose', 'prefetch')
      .loginAs(family.account)
    assert.include(rested.text(), 'Nouveau')
    assert.include((await client.get(path).loginAs(family.account)).text(), '<span>Nouveau</span>')
    assert.notInclude(
      (await client.get(path).loginAs(family.account)).text(),
      '<span>Nouveau</span>'
    )
    assert.notInclude(
      (await client.get('/demandes').loginAs(family.account)).text(),
      'Nouveau message'
    )
  })

  test('lies in the agents’ box « Messages d’usagers » until one answers or has read it', async ({
    client,
    assert,
  }) => {
    const { town, family, agent, request, path, desk } = await aWorld()
    const waiting = async () => {
      const found = await atDesk(client, agent).get('/backoffice/demandes?message=attend')
      return found.text().includes(`href="${desk}`)
    }
    assert.isFalse(await waiting())
    await write(client, family, path, 'Et ma réponse ?', [])
    assert.isTrue(await waiting())
    const board = await atDesk(client, agent).get('/backoffice/home')
    assert.match(board.text(), /Messages d’usagers<\/h2>\s*<span class="task-box-count">1</)

    const { citizenWroteAt } = await town.run(() => ServiceRequest.findOrFail(request.id))
    const read = (seen: string) =>
      atDesk(client, agent).post(`${desk}/notes/non-lues?_method=DELETE`, { seen })
    await read(String(citizenWroteAt?.minus({ seconds: 1 }).toISO()))
    assert.isTrue(await waiting(), 'a word that came meanwhile stays unread')
    await read(String(citizenWroteAt?.toISO()))
    assert.isFalse(await waiting())
  })

  test('goes on while an agent holds the request, and stops once it is archived', async ({
    client,
    assert,
  }) => {
    const { town, family, agent, request, path } = await aWorld()
    const actor = { kind: 'agent', id: agent.id, name: agent.fullName } as const
    await town.run(() => new TakeLock().handle({ requestId: request.id, actor }))
    ;(await write(client, family, path, 'Bonjour.', [])).assertStatus(303)
    await town.run(() =>
      ServiceRequest.query().where('id', request.id).update({ state: 'archived' })
    )
    const page = await client.get(path).loginAs(family.account)
    assert.notInclude(page.text(), 'Écrire à la mairie')
    ;(await write(client, family, path, 'Encore.', [])).assertStatus(409)
  })
})
