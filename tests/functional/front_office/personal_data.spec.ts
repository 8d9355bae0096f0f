import { type ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import drive from '@adonisjs/drive/services/main'
import { strFromU8, unzipSync } from 'fflate'
import { runDueJobs } from '#authorities/jobs/runner'
import JobRun from '#authorities/models/job_run'
import { now } from '#shared/clock'
import { AddNote } from '#requests/actions/add_note'
import { useFreshBudgets } from '#tests/support/budgets'
import { useTruncatedDatabase } from '#tests/support/databases'
import { aHousehold, anAgent, aRequest, aTown } from '#tests/support/world'
import type { Family } from '#tests/support/world/family'
import { sessionOf } from '#tests/support/sessions'
import { readPages } from '#tests/unit/letters/pdf_pages'

const SERVICE = 'technical_intervention'

test.group('« Mes données »', (group) => {
  useTruncatedDatabase(group)
  useFreshBudgets(group)

  test('gathers all that is kept of a household, for people and for machines', async ({
    client,
    assert,
  }) => {
    const town = await aTown()
    const family = await aHousehold(town).headedBy('Nadia', 'Benali').withChild('Léa')
    const request = await aRequest(town, SERVICE).by(family)
    const agent = await anAgent(town).with('technical', 'write')
    const actor = { kind: 'agent', id: agent.id, name: agent.fullName } as const
    for (const [visibility, text] of [
      ['public', 'Nous passons jeudi.'],
      ['internal', 'Usager difficile.'],
    ] as const) {
      await town.run(() => new AddNote().handle({ requestId: request.id, visibility, text, actor }))
    }
    const citizen = await proven(client, family)

    await citizen.post('/compte/donnees')
    assert.include((await citizen.get('/compte/donnees')).text(), 'Préparation de l’archive')
    await runDueJobs()
    const page = await citizen.get('/compte/donnees')
    const [path] = /\/compte\/donnees\/[\w-]+\/archive/.exec(page.text()) ?? []
    const archive = await citizen.get(String(path))
    archive.assertHeader('content-type', 'application/zip')

    const run = await town.run(() => JobRun.firstOrFail())
    const files = unzipSync(await drive.use().getBytes(String(run.file?.key)))
    assert.sameMembers(Object.keys(files), ['donnees.json', 'donnees.pdf'])
    const data = JSON.parse(strFromU8(files['donnees.json']))
    assert.equal(data.household.number, family.household.number)
    assert.sameMembers(
      data.people.map(({ firstName }: { firstName: string }) => firstName),
      ['Nadia', 'Léa']
    )
    assert.equal(data.requests[0].number, request.number)
    assert.deepEqual(
      data.requests[0].notes.map(({ text }: { text: string }) => text),
      ['Nous passons jeudi.']
    )
    const words = (await readPages(Buffer.from(files['donnees.pdf'])))
      .map(({ text }) => text)
      .join(' ')
    assert.include(words, 'Nadia')
    assert.include(words, 'Nous passons jeudi.')
    for (const secret of ['Usager difficile.', '"password":', 'publicKey', 'identityToken']) {
      assert.notInclude(strFromU8(files['donnees.json']), secret)
    }
  })

  test('is given to nobody else, nor to who has not just proven that it is he', async ({
    client,
    assert,
  }) => {
    const town = await aTown()
    const family = await aHousehold(town)
    const citizen = await proven(client, family)
    await citizen.post('/compte/donnees')
    await runDueJobs()
    const page = await citizen.get('/compte/donnees')
    const [path = ''] = /\/compte\/donnees\/[\w-]+\/archive/.exec(page.text()) ?? []

    const stranger = await proven(client, await aHousehold(town).headedBy('Paul', 'Roux'))
    ;(await stranger.get(path)).assertStatus(404)
    const forgotten = await client
      .get(path)
      .withSession(await sessionOf(family.account))
      .redirects(0)
    forgotten.assertHeader('location', '/compte/confirmation')
    assert.notInclude((await stranger.get('/compte/donnees')).text(), 'Télécharger')
  })
})

/** The citizen, who has just given his password. */
async function proven(client: ApiClient, { account }: Family) {
  const session = { ...(await sessionOf(account)), proven_at: now().toISO() }
  return {
    get: (path: string) => client.get(path).withSession(session).redirects(0),
    post: (path: string) =>
      client.post(path).withSession(session).withCsrfToken().form({}).redirects(0),
  }
}
