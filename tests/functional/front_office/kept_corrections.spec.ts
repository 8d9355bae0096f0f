import type { ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import { EditRequestData } from '#requests/actions/edit_request_data'
import { deleteDraftsJob } from '#requests/jobs/delete_drafts_job'
import KeptStep from '#requests/models/kept_step'
import RequestEvent from '#requests/models/request_event'
import ServiceRequest from '#requests/models/service_request'
import { openCounter } from '#tests/functional/back_office/at_counter'
import { useDatabase } from '#tests/support/databases'
import { runFor } from '#tests/support/job_runs'
import { aHousehold, anAgent, aRequest, aTown } from '#tests/support/world'

const CANTEEN = 'school_canteen_registration'
const AGENT = { kind: 'agent', id: null, name: 'Anne Leroy' } as const

test.group('A correction that is being typed', (group) => {
  useDatabase(group)

  test('is kept, valid or not, and shown again; the request stays as it was sent', async ({
    client,
    assert,
  }) => {
    const { town, keep, page, save, stored } = await aCorrection(client)
    const before = await stored()
    const kept = await keep({ urgencyPhone: 'demain' })
    kept.assertStatus(200)
    assert.match(kept.body().savedAt, /^\d{1,2}\sh(\s\d{2})?$/)
    assert.deepEqual(await stored(), before)

    const resumed = (await page()).text()
    assert.include(resumed, 'value="demain"')
    assert.include(resumed, 'Vous avez commencé cette correction')
    const refused = await save({ urgencyPhone: 'demain' })
    refused.assertStatus(422)
    assert.deepEqual(await stored(), before)

    const base = JSON.stringify({ urgencyPhone: 'demain' })
    const saved = await save({ urgencyPhone: '06 98 76 54 32' }, { base })
    saved.assertStatus(303)
    assert.equal((await stored()).data.urgencyPhone, '0698765432')
    assert.isEmpty(await town.run(() => KeptStep.query()))
    assert.lengthOf(await town.run(() => RequestEvent.query().where('kind', 'data_changed')), 1)
  })

  test('of two tabs is put together, and only what both changed is asked about', async ({
    client,
    assert,
  }) => {
    const { keep, save, stored } = await aCorrection(client)
    await keep({ urgencyPhone: '0611111111' })
    const other = await keep({ canteenAttendingDays: ['Friday'] })
    other.assertStatus(200)
    const clash = await keep({ urgencyPhone: '0622222222' })
    clash.assertStatus(409)

    const asked = await save({ urgencyPhone: '0622222222' })
    asked.assertStatus(409)
    assert.match(asked.text(), /06\s11\s11\s11\s11/)
    assert.match(asked.text(), /06\s22\s22\s22\s22/)
    const choice = {
      base: valueOf(asked.text(), 'base'),
      saisie: valueOf(asked.text(), 'saisie'),
      version: valueOf(asked.text(), 'version'),
      conflits: ['urgencyPhone'],
      choix: { urgencyPhone: 'stored' },
    }
    const decided = await save({}, choice)
    decided.assertStatus(303)
    assert.deepInclude((await stored()).data, {
      urgencyPhone: '0611111111',
      canteenAttendingDays: ['Friday'],
    })
  })

  test('never overwrites what an agent changed meanwhile without asking', async ({
    client,
    assert,
  }) => {
    const { town, request, keep, save, stored } = await aCorrection(client)
    await keep({ urgencyPhone: '0611111111' })
    await town.run(async () => {
      const { version } = await ServiceRequest.findOrFail(request.id)
      await new EditRequestData().handle({
        requestId: request.id,
        actor: AGENT,
        data: { urgencyPhone: '0633333333' },
        version,
      })
    })
    const asked = await save({ urgencyPhone: '0611111111' })
    asked.assertStatus(409)
    assert.match(asked.text(), /06\s33\s33\s33\s33/)
    assert.equal((await stored()).data.urgencyPhone, '0633333333')
    const decided = await save(
      {},
      {
        base: valueOf(asked.text(), 'base'),
        saisie: valueOf(asked.text(), 'saisie'),
        version: valueOf(asked.text(), 'version'),
        conflits: ['urgencyPhone'],
        choix: { urgencyPhone: 'typed' },
      }
    )
    decided.assertStatus(303)
    assert.equal((await stored()).data.urgencyPhone, '0611111111')
  })

  test('is given up by « Ne rien changer », and goes with the days of a draft', async ({
    client,
    assert,
  }) => {
    const { town, keep, save, page } = await aCorrection(client)
    await keep({ urgencyPhone: '0611111111' })
    await save({ urgencyPhone: '0611111111' }, { _action: 'previous' })
    assert.notInclude((await page()).text(), 'Vous avez commencé cette correction')

    await keep({ urgencyPhone: '0611111111' })
    await town.run(() => KeptStep.query().update({ updated_at: '2020-01-01T00:00:00.000Z' }))
    await runFor(town, deleteDraftsJob)
    assert.isEmpty(await town.run(() => KeptStep.query()))
  })

  test('is not left behind when the corrections are sent', async ({ client, assert }) => {
    const { family, request, keep, step, stored } = await aCorrection(client)
    await keep({ urgencyPhone: '0611111111' })
    const sent = await client
      .post(`/demandes/${request.number}/corrections`)
      .withCsrfToken()
      .loginAs(family.account)
      .form({ version: request.version })
      .redirects(0)
    sent.assertHeader('location', step)
    assert.equal((await stored()).state, 'incomplete')
  })

  test('is its household’s alone: neither a neighbour nor the counter reads or writes it', async ({
    client,
    assert,
  }) => {
    const { town, family, keep, step } = await aCorrection(client)
    await keep({ urgencyPhone: '0611111111' })
    const neighbour = await aHousehold(town).headedBy('Nadia', 'Benali')
    const stranger = await client
      .post(`${step}/saisie`)
      .withCsrfToken()
      .loginAs(neighbour.account)
      .form({ root: {} })
    stranger.assertStatus(404)

    const clerk = await anAgent(town).with('school', 'write')
    const counter = await openCounter(client, clerk, family)
    assert.notInclude((await counter.get(step)).text(), '06\u00a011\u00a011\u00a011\u00a011')
    const refused = await counter.post(`${step}/saisie`, { root: {} })
    assert.notEqual(refused.status(), 200)
  })
})

async function aCorrection(client: ApiClient) {
  const town = await aTown()
  const family = await aHousehold(town).withChild('Léa')
  const request = await aRequest(town, CANTEEN)
    .by(family)
    .about(family.child('Léa'))
    .in('incomplete')
  const { data, version } = await town.run(() => ServiceRequest.findOrFail(request.id))
  const shown = {
    urgencyPhone: data.urgencyPhone,
    foodDiet: data.foodDiet,
    canteenAttendingDays: data.canteenAttendingDays,
    foodAllergy: String(data.foodAllergy),
    doctorName: data.doctorName,
    doctorPhone: data.doctorPhone,
  }
  const step = `/demandes/${request.number}/modifier/registration`
  const post = (path: string, fields: object) =>
    client.post(path).withCsrfToken().loginAs(family.account).form(fields).redirects(0)
  const typed = (change: object) => ({
    root: { ...shown, ...change },
    base: JSON.stringify(shown),
    version,
  })
  return {
    town,
    family,
    request,
    step,
    keep: (change: object) => post(`${step}/saisie`, typed(change)),
    save: (change: object, more: object = {}) =>
      post(step, { ...typed(change), _action: 'next', ...more }),
    page: () => client.get(step).loginAs(family.account),
    stored: () =>
      town.run(async () => {
        const { data: answers, state, version: now } = await ServiceRequest.findOrFail(request.id)
        return { data: answers, state, version: now }
      }),
  }
}

/** The value of a hidden field of a page. */
function valueOf(html: string, name: string): string {
  const [, value = ''] = new RegExp(`name="${name}" value="([^"]*)"`).exec(html) ?? []
  return value.replaceAll('&quot;', '"').replaceAll('&amp;', '&').replaceAll('&#x27;', "'")
}
