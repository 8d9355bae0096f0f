import { type ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import { ContactCitizen } from '#letters/actions/contact_citizen'
import { TakeLock } from '#requests/actions/take_lock'
import NoteFile from '#requests/models/note_file'
import RequestMessage from '#requests/models/request_message'
import RequestNote from '#requests/models/request_note'
import ServiceRequest from '#requests/models/service_request'
import { useFreshBudgets } from '#tests/support/budgets'
import { useTruncatedDatabase } from '#tests/support/databases'
import { usePostOffice } from '#tests/support/mail_delivery'
import { aHousehold, anAgent, aRequest, aTown } from '#tests/support/world'
import type { Family } from '#tests/support/world/family'
import { atDesk } from '#tests/functional/back_office/at_desk'
import { aPicture } from '#tests/functional/back_office/desk_world'

const SERVICE = 'technical_intervention'
const VIRUS = 'X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'

test.group('The conversation about a request', (group) => {
  useTruncatedDatabase(group)
  useFreshBudgets(group)
  const post = usePostOffice(group)

  test('carries files both ways; each saves those of the other, no stranger any', async ({
    client,
    assert,
  }) => {
    const { town, family, agent, request, path, desk } = await aWorld()
    const sent = await write(client, family, path, 'Voici la photo.', [await aPhoto()])
    sent.assertHeader('location', `${path}#messages`)

    const notes = await atDesk(client, agent).get(`${desk}?vue=notes`)
    assert.include(notes.text(), 'photo.png')
    assert.include(notes.text(), 'L’usager a écrit le')
    const [theirs] = await town.run(() => NoteFile.query())
    const saved = await atDesk(client, agent).get(`${desk}/notes/fichiers/${theirs.id}`)
    saved.assertStatus(200)
    saved.assertHeader('content-disposition', "attachment; filename*=UTF-8''photo.png")
    saved.assertHeader('content-type', 'application/octet-stream')

    const answered = await client
      .post(`${desk}/notes`)
      .withCsrfToken()
      .withGuard('agent')
      .loginAs(agent)
      .redirects(0)
      .fields({ text: 'Le plan de la rue.', visibility: 'public' })
      .file('files[]', await aPicture(), { filename: 'plan.png', contentType: 'image/png' })
    answered.assertStatus(303)
    const mail = await post.received('Un message sur votre demande')
    assert.include(mail.text, 'Un fichier y est joint')

    const page = await client.get(path).loginAs(family.account)
    const plan = /href="([^"]+)" download[^>]*>plan\.png/.exec(page.text())?.[1]
    ;(await client.get(String(plan)).loginAs(family.account)).assertStatus(200)

    const stranger = await aHousehold(town).headedBy('Une', 'Autre')
    const other = await anAgent(town).named('Paul', 'Loin').with('school', 'write')
    for (const response of [
      await client.get(String(plan)),
      await client.get(String(plan)).loginAs(stranger.account),
      await atDesk(client, other).get(`${desk}/notes/fichiers/${theirs.id}`),
      await client
        .get(
          `/demandes/${(await aRequest(town, SERVICE).by(stranger)).number}/messages/fichiers/${theirs.id}`
        )
        .loginAs(stranger.account),
    ]) {
      response.assertStatus(404)
    }
    assert.isNull((await town.run(() => ServiceRequest.findOrFail(request.id))).citizenWroteAt)
  })

  test('takes a message with a file once, however often it is posted', async ({
    client,
    assert,
  }) => {
    const { town, family, path } = await aWorld()
    const page = await client.get(path).loginAs(family.account)
    const once = /action="[^"]+\/messages"[\s\S]*?name="_once" value="([^"]+)"/.exec(
      page.text()
    )?.[1]
    const photo = await aPhoto()
    for (let time = 0; time < 2; time++) {
      const posted = await write(client, family, path, 'Voici.', [photo], { _once: String(once) })
      posted.assertStatus(303)
    }
    assert.lengthOf(await town.run(() => RequestNote.query()), 1)
    assert.lengthOf(await town.run(() => NoteFile.query()), 1)
  })

  test('refuses a virus, a file that lies, six files and what goes with an internal note, and keeps the words', async ({
    client,
    assert,
  }) => {
    const { town, family, agent, path, desk } = await aWorld()
    const virus = { content: Buffer.from(VIRUS), name: 'facture.pdf', type: 'application/pdf' }
    const liar = { content: (await aPhoto()).content, name: 'facture.pdf', type: 'application/pdf' }
    const photo = await aPhoto()
    for (const [files, sentence] of [
      [[photo, virus], /virus/],
      [[liar], /n’est pas ce qu’il annonce/],
      [Array.from({ length: 6 }, () => photo), /5 fichiers au plus/],
    ] as const) {
      const refused = await write(client, family, path, 'Mes mots restent.', files)
      refused.assertStatus(422)
      assert.match(refused.text(), sentence)
      assert.include(refused.text(), 'Mes mots restent.')
    }
    const internal = await client
      .post(`${desk}/notes`)
      .withCsrfToken()
      .withGuard('agent')
      .loginAs(agent)
      .fields({ text: 'Entre nous.', visibility: 'internal' })
      .file('files[]', photo.content, { filename: 'p.png', contentType: 'image/png' })
    internal.assertStatus(422)
    assert.include(internal.text(), 'ne se joignent qu’à une note usager')
    assert.include(internal.text(), 'Entre nous.')
    assert.lengthOf(await town.run(() => RequestNote.query()), 0)
    assert.lengthOf(await town.run(() => NoteFile.query()), 0)
  })

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

async function aWorld() {
  const town = await aTown()
  const family = await aHousehold(town)
  const agent = await anAgent(town).with('technical', 'write')
  const request = await aRequest(town, SERVICE).by(family)
  const path = `/demandes/${request.number}`
  return { town, family, agent, request, path, desk: `/backoffice${path}` }
}

interface Posted {
  content: Buffer
  name: string
  type: string
}

async function aPhoto(): Promise<Posted> {
  return { content: await aPicture(), name: 'photo.png', type: 'image/png' }
}

function write(
  client: ApiClient,
  family: Family,
  path: string,
  text: string,
  files: readonly Posted[],
  more: Record<string, string> = {}
) {
  const visit = client
    .post(`${path}/messages`)
    .withCsrfToken()
    .loginAs(family.account)
    .redirects(0)
    .fields({ text, ...more })
  for (const { content, name, type } of files) {
    visit.file('files[]', content, { filename: name, contentType: type })
  }
  return visit
}
