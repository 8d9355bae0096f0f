import { test } from '@japa/runner'
import NoteFile from '#requests/models/note_file'
import RequestNote from '#requests/models/request_note'
import ServiceRequest from '#requests/models/service_request'
import { useFreshBudgets } from '#tests/support/budgets'
import { useTruncatedDatabase } from '#tests/support/databases'
import { usePostOffice } from '#tests/support/mail_delivery'
import { aHousehold, anAgent, aRequest } from '#tests/support/world'
import { atDesk } from '#tests/functional/back_office/at_desk'
import { aPicture } from '#tests/functional/back_office/desk_world'
import {
  SERVICE,
  aWorld,
  type Posted,
  write,
} from '#tests/functional/front_office/conversation_world'

const VIRUS = 'X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'

test.group('The files of a conversation', (group) => {
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
})

async function aPhoto(): Promise<Posted> {
  return { content: await aPicture(), name: 'photo.png', type: 'image/png' }
}
