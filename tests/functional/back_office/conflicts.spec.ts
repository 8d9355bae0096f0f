import { test } from '@japa/runner'
import type { ApiClient } from '@japa/api-client'
import type AgentAccount from '#accounts/models/agent_account'
import type { FilingData } from '#kernel/define_teleservice'
import { EditRequestData } from '#requests/actions/edit_request_data'
import RequestEvent from '#requests/models/request_event'
import ServiceRequest from '#requests/models/service_request'
import { useDatabase } from '#tests/support/databases'
import { aHousehold, anAgent, aRequest, aTown } from '#tests/support/world'
import type { Town } from '#tests/support/world/town'
import { atDesk } from '#tests/functional/back_office/at_desk'
import { CANTEEN } from '#tests/functional/back_office/desk_world'
import { hiddenOf } from '#tests/functional/back_office/posted_form'

const MINE = '06\u00a000\u00a000\u00a000\u00a002'
const THEIRS = '06\u00a000\u00a000\u00a000\u00a001'

test.group('Two people change the same request', (group) => {
  useDatabase(group)

  test('different answers are merged, nobody is asked anything', async ({ client, assert }) => {
    const desk = await aSharedDesk()
    await desk.colleagueWrites(client, { urgencyPhone: '0600000001' })
    const response = await desk.write(client, 'doctorName', { doctorName: 'Dr Lemoine' })
    response.assertStatus(303)
    const saved = await desk.stored()
    assert.deepInclude(saved.data, { urgencyPhone: '0600000001', doctorName: 'Dr Lemoine' })
    const events = await desk.town.run(() => RequestEvent.query().where('kind', 'data_changed'))
    assert.lengthOf(events, 2)
  })

  test('the same answer shows both values, who wrote the other one and when; nothing is saved', async ({
    client,
    assert,
  }) => {
    const desk = await aSharedDesk()
    await desk.colleagueWrites(client, { urgencyPhone: '0600000001' })
    const stale = await desk.write(client, 'urgencyPhone', { urgencyPhone: '06 00 00 00 02' })
    stale.assertStatus(409)
    assert.match(
      stale.text(),
      /Valeur actuelle[\s\S]{0,60}\(par Paul Roux à \d+\u00a0h\u00a0\d\d\)/
    )
    assert.include(stale.text(), 'Votre saisie')
    assert.include(stale.text(), THEIRS)
    assert.include(stale.text(), MINE)
    assert.include(stale.text(), 'name="choix[urgencyPhone]"')
    assert.equal((await desk.stored()).data.urgencyPhone, '0600000001')
  })

  test('the agent keeps the {choice} value, and saves in one go')
    .with([
      { choice: 'typed', kept: '0600000002' },
      { choice: 'stored', kept: '0600000001' },
    ])
    .run(async ({ client, assert }, { choice, kept }) => {
      const desk = await aSharedDesk()
      await desk.colleagueWrites(client, { urgencyPhone: '0600000001' })
      const stale = await desk.write(client, 'urgencyPhone', { urgencyPhone: '0600000002' })
      const response = await desk.choose(client, stale.text(), { urgencyPhone: choice })
      response.assertStatus(303)
      assert.equal((await desk.stored()).data.urgencyPhone, kept)
    })

  test('answers typed beside the one in conflict are kept through the choice', async ({
    client,
    assert,
  }) => {
    const desk = await aSharedDesk({ foodAllergy: true, whichFoodAllergy: 'Arachide' })
    await desk.colleagueWrites(client, { whichFoodAllergy: 'Lait' }, 'whichFoodAllergy')
    const stale = await desk.write(client, 'foodAllergy', {
      foodAllergy: 'true',
      whichFoodAllergy: 'Œufs',
    })
    stale.assertStatus(409)
    const response = await desk.choose(client, stale.text(), { whichFoodAllergy: 'typed' })
    response.assertStatus(303)
    assert.deepInclude((await desk.stored()).data, {
      foodAllergy: true,
      whichFoodAllergy: 'Œufs',
    })
  })

  test('saving without having chosen asks again, with both values', async ({ client, assert }) => {
    const desk = await aSharedDesk()
    await desk.colleagueWrites(client, { urgencyPhone: '0600000001' })
    const stale = await desk.write(client, 'urgencyPhone', { urgencyPhone: '0600000002' })
    const undecided = await desk.choose(client, stale.text(), {})
    undecided.assertStatus(422)
    assert.include(undecided.text(), 'Choisissez la valeur à garder.')
    assert.include(undecided.text(), THEIRS)
    assert.include(undecided.text(), MINE)
    const decided = await desk.choose(client, undecided.text(), { urgencyPhone: 'typed' })
    decided.assertStatus(303)
    assert.equal((await desk.stored()).data.urgencyPhone, '0600000002')
  })

  test('a third value written while one chooses is asked about in turn', async ({
    client,
    assert,
  }) => {
    const desk = await aSharedDesk()
    await desk.colleagueWrites(client, { urgencyPhone: '0600000001' })
    const stale = await desk.write(client, 'urgencyPhone', { urgencyPhone: '0600000002' })
    await desk.colleagueWrites(client, { urgencyPhone: '0600000003' })
    const again = await desk.choose(client, stale.text(), { urgencyPhone: 'typed' })
    again.assertStatus(409)
    assert.include(again.text(), '06\u00a000\u00a000\u00a000\u00a003')
    assert.equal((await desk.stored()).data.urgencyPhone, '0600000003')
  })

  test('what the citizen changed is told in the same way', async ({ client, assert }) => {
    const desk = await aSharedDesk()
    await desk.citizenWrites({ urgencyPhone: '0600000001' })
    const stale = await desk.write(client, 'urgencyPhone', { urgencyPhone: '0600000002' })
    stale.assertStatus(409)
    assert.match(stale.text(), /\(par Camille Martin à /i)
    assert.include(stale.text(), THEIRS)
  })

  test('a form sent back for another reason still knows what it was opened on', async ({
    client,
  }) => {
    const desk = await aSharedDesk()
    await desk.colleagueWrites(client, { doctorName: 'Dr Lemoine' }, 'doctorName')
    const wrong = await desk.write(client, 'urgencyPhone', { urgencyPhone: 'demain' })
    wrong.assertStatus(422)
    await desk.colleagueWrites(client, { urgencyPhone: '0600000001' })
    const corrected = await desk.post(client, 'urgencyPhone', {
      ...hiddenOf(wrong.text(), 'donnee'),
      root: { urgencyPhone: '0600000002' },
    })
    corrected.assertStatus(409)
  })

  test('an answer to a question that another answer has closed is given back', async ({
    client,
    assert,
  }) => {
    const desk = await aSharedDesk({ foodAllergy: true, whichFoodAllergy: 'Arachide' })
    await desk.colleagueWrites(client, { foodAllergy: 'false' }, 'foodAllergy')
    const stale = await desk.write(client, 'whichFoodAllergy', { whichFoodAllergy: 'Lait' })
    stale.assertStatus(409)
    assert.include(stale.text(), 'Cette question ne se pose plus')
    assert.include(stale.text(), '«\u00a0Lait\u00a0»')
  })

  test('a page that does not say what it showed overwrites nothing; hostile choices neither', async ({
    client,
    assert,
  }) => {
    const desk = await aSharedDesk()
    await desk.colleagueWrites(client, { urgencyPhone: '0600000001' })
    for (const more of [
      {},
      { base: '{' },
      { base: '"text"', choix: 'x', conflits: 'urgencyPhone' },
      { base: '[]', saisie: 'null', version: 'x' },
    ]) {
      const response = await desk.post(client, 'urgencyPhone', {
        version: desk.version,
        root: { urgencyPhone: '0600000002' },
        ...more,
      })
      assert.oneOf(response.status(), [409, 422], JSON.stringify(more))
      assert.equal((await desk.stored()).data.urgencyPhone, '0600000001')
    }
  })
})

/** Anne has the request before her; Paul and the citizen write meanwhile. */
async function aSharedDesk(answers: FilingData = {}) {
  const town = await aTown()
  const family = await aHousehold(town).withChild('Léa')
  const request = await aRequest(town, CANTEEN).by(family).about(family.child('Léa'))
  const anne = await anAgent(town).with('school', 'write')
  const paul = await anAgent(town).named('Paul', 'Roux').with('school', 'write')
  await town.run(() => request.merge({ data: { ...request.data, ...answers } }).save())
  const path = `/backoffice/demandes/${request.number}/donnees`
  const base = JSON.stringify(request.data)
  const { version } = request
  const post = (client: ApiClient, field: string, input: object, agent: AgentAccount = anne) =>
    atDesk(client, agent).post(`${path}/${field}`, input)
  return {
    town,
    version,
    post,
    stored: () => town.run(() => ServiceRequest.findOrFail(request.id)),
    write: (client: ApiClient, field: string, root: object) =>
      post(client, field, { version, base, root }),
    choose: (client: ApiClient, page: string, choix: Record<string, string>) =>
      post(client, fieldOf(page), { ...hiddenOf(page, 'choix'), choix }),
    colleagueWrites: async (client: ApiClient, root: object, field = 'urgencyPhone') => {
      const current = await storedVersion(town, request)
      const response = await post(client, field, { ...current, root }, paul)
      response.assertStatus(303)
    },
    citizenWrites: (data: FilingData) =>
      town.run(async () => {
        const current = await ServiceRequest.findOrFail(request.id)
        const { id, fullName: name } = family.head
        await new EditRequestData().handle({
          requestId: request.id,
          data,
          version: current.version,
          actor: { kind: 'citizen', id, name },
        })
      }),
  }
}

async function storedVersion(town: Town, { id }: ServiceRequest) {
  const { version, data } = await town.run(() => ServiceRequest.findOrFail(id))
  return { version, base: JSON.stringify(data) }
}

/** The field whose choice the page shows. */
function fieldOf(page: string): string {
  return /id="choix" method="post" action="[^"]*\/donnees\/(\w+)/.exec(page)?.[1] ?? ''
}
