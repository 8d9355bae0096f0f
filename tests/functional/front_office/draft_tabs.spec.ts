import { test } from '@japa/runner'
import ServiceRequest from '#requests/models/service_request'
import { useDatabase } from '#tests/support/databases'
import { openCounter } from '#tests/functional/back_office/at_counter'
import { aHousehold, anAgent, aRequest, aTown } from '#tests/support/world'

const CANTEEN = 'school_canteen_registration'
const SHOWN = {
  urgencyPhone: '0612345678',
  foodDiet: ['NoPork'],
  canteenAttendingDays: ['Monday'],
  foodAllergy: 'false',
}

test.group('A draft open in several places', (group) => {
  useDatabase(group)

  test('is saved while it is being typed, valid or not, and says when', async ({
    client,
    assert,
  }) => {
    const { path, family, answers } = await aDraft()
    const response = await client
      .post(`${path}/saisie`)
      .withCsrfToken()
      .loginAs(family.account)
      .form({ root: { ...SHOWN, urgencyPhone: 'demain' }, base: JSON.stringify(SHOWN) })
    response.assertStatus(200)
    assert.match(response.body().savedAt, /^\d{1,2}\sh(\s\d{2})?$/)
    assert.equal((await answers()).urgencyPhone, 'demain')

    const resumed = await client.get(path).loginAs(family.account)
    assert.include(resumed.text(), 'value="demain"')
  })

  test('puts together what two tabs changed in different answers', async ({ client, assert }) => {
    const { path, family, answers } = await aDraft()
    const base = JSON.stringify(SHOWN)
    for (const change of [{ urgencyPhone: '0698765432' }, { canteenAttendingDays: ['Friday'] }]) {
      const response = await client
        .post(path)
        .withCsrfToken()
        .loginAs(family.account)
        .form({ root: { ...SHOWN, ...change }, base, version: 1, _action: 'next' })
        .redirects(0)
      response.assertStatus(303)
    }
    assert.deepInclude(await answers(), {
      urgencyPhone: '0698765432',
      canteenAttendingDays: ['Friday'],
    })
  })

  test('asks which answer to keep when both changed the same one, and keeps that one', async ({
    client,
    assert,
  }) => {
    const { path, family, answers } = await aDraft()
    const post = (fields: object) =>
      client
        .post(path)
        .withCsrfToken()
        .loginAs(family.account)
        .form({ version: 1, _action: 'next', ...fields })
        .redirects(0)
    const base = JSON.stringify(SHOWN)
    await post({ root: { ...SHOWN, urgencyPhone: '0698765432' }, base })

    const asked = await post({
      root: { ...SHOWN, urgencyPhone: '0711223344', canteenAttendingDays: ['Friday'] },
      base,
    })
    asked.assertStatus(409)
    assert.match(asked.text(), /06\s98\s76\s54\s32/)
    assert.match(asked.text(), /07\s11\s22\s33\s44/)
    assert.equal((await answers()).urgencyPhone, '0698765432')

    const choice = {
      base: valueOf(asked.text(), 'base'),
      saisie: valueOf(asked.text(), 'saisie'),
      conflits: ['urgencyPhone'],
    }
    const undecided = await post(choice)
    undecided.assertStatus(422)
    assert.include(undecided.text(), 'Choisissez la valeur à garder')
    assert.equal((await answers()).urgencyPhone, '0698765432')

    const decided = await post({ ...choice, choix: { urgencyPhone: 'typed' } })
    decided.assertStatus(303)
    assert.deepInclude(await answers(), {
      urgencyPhone: '0711223344',
      canteenAttendingDays: ['Friday'],
    })
  })

  test('saves nothing by itself where two tabs clash', async ({ client, assert }) => {
    const { path, family, answers } = await aDraft()
    const save = (urgencyPhone: string) =>
      client
        .post(`${path}/saisie`)
        .withCsrfToken()
        .loginAs(family.account)
        .form({ root: { ...SHOWN, urgencyPhone }, base: JSON.stringify(SHOWN) })
    await save('0698765432')
    const refused = await save('0711223344')
    refused.assertStatus(409)
    assert.equal((await answers()).urgencyPhone, '0698765432')
  })

  test('leaves alone the answers of another tab that this one only shows as they were', async ({
    client,
    assert,
  }) => {
    const { path, family, answers } = await aDraft()
    const save = (shown: object, typed: object) =>
      client
        .post(`${path}/saisie`)
        .withCsrfToken()
        .loginAs(family.account)
        .form({ root: { ...SHOWN, ...typed }, base: JSON.stringify({ ...SHOWN, ...shown }) })
    await save({}, { urgencyPhone: '0698765432' })
    await save({}, { canteenAttendingDays: ['Friday'] })
    await save({ canteenAttendingDays: ['Friday'] }, { canteenAttendingDays: ['Monday', 'Friday'] })
    assert.deepInclude(await answers(), {
      urgencyPhone: '0698765432',
      canteenAttendingDays: ['Monday', 'Friday'],
    })
  })

  test('goes on from its own saves: the entries that were given a key meanwhile are no clash', async ({
    client,
    assert,
  }) => {
    const town = await aTown()
    const begun = await client.post('/demarches/vo_card/demande').withCsrfToken().redirects(0)
    const save = async (version: number, base: object, adults: object[]) => {
      const response = await client
        .post(`${begun.header('location')}/adults/saisie`)
        .withCsrfToken()
        .withSession(begun.session())
        .form({ root: { adults: { ...adults } }, base: JSON.stringify(base), version })
      return response
    }
    const first = await save(1, {}, [{ firstName: 'Claire' }])
    const second = await save(first.body().version, { adults: [{ firstName: 'Claire' }] }, [
      { firstName: 'Claire', lastName: 'Martin' },
    ])
    second.assertStatus(200)
    const { data } = await town.run(() => ServiceRequest.query().firstOrFail())
    assert.containSubset(data.adults, [{ firstName: 'Claire', lastName: 'Martin' }])
  })

  test('does not go on from what another tab wrote, which it does not show', async ({
    client,
    assert,
  }) => {
    const { path, family, draft, answers } = await aDraft()
    const save = (typed: object, version: number) =>
      client
        .post(`${path}/saisie`)
        .withCsrfToken()
        .loginAs(family.account)
        .form({ root: { ...SHOWN, ...typed }, base: JSON.stringify(SHOWN), version })
    const other = await save({ urgencyPhone: '0698765432' }, draft.version)
    assert.equal(other.body().version, draft.version + 1)
    const merged = await save({ canteenAttendingDays: ['Friday'] }, draft.version)
    assert.equal(merged.body().version, draft.version)
    const clash = await save({ urgencyPhone: '0711223344' }, merged.body().version)
    clash.assertStatus(409)
    assert.equal((await answers()).urgencyPhone, '0698765432')
  })

  test('is not found by a stranger’s page, and answers no hostile one', async ({ client }) => {
    const { path, family, town } = await aDraft()
    const stranger = await aHousehold(town).headedBy('Nadia', 'Benali')
    const foreign = await client
      .post(`${path}/saisie`)
      .withCsrfToken()
      .loginAs(stranger.account)
      .form({ root: SHOWN })
    foreign.assertStatus(404)
    for (const body of [
      {},
      { root: [], base: '{' },
      { root: { foodDiet: { a: 1 } }, base: '[]' },
    ]) {
      const response = await client
        .post(`${path}/saisie`)
        .withCsrfToken()
        .loginAs(family.account)
        .json(body)
      response.assert?.isBelow(response.status(), 500)
    }
  })

  test('is neither saved by itself nor kept by the browser at the counter', async ({
    client,
    assert,
  }) => {
    const { path, family, town } = await aDraft()
    const alone = await client.get(path).loginAs(family.account)
    assert.include(alone.text(), `data-keep-url="${path}/saisie"`)
    const agent = await anAgent(town).with('school', 'write')
    const counter = await openCounter(client, agent, family)
    const atCounter = await counter.get(path)
    atCounter.assertStatus(200)
    assert.notInclude(atCounter.text(), 'data-keep-url')
  })

  test('is taken up on another device, from the home page as from the service’s', async ({
    client,
    assert,
  }) => {
    const { draft, family } = await aDraft()
    const link = `/demarches/${CANTEEN}/demande/${draft.id}`
    for (const page of ['/', '/demandes', `/demarches/${CANTEEN}`]) {
      const response = await client.get(page).loginAs(family.account)
      assert.include(response.text(), `href="${link}"`, page)
    }
  })
})

async function aDraft() {
  const town = await aTown()
  const family = await aHousehold(town).withChild('Léa')
  const draft = await aRequest(town, CANTEEN)
    .by(family)
    .about(family.child('Léa'))
    .answering({ ...SHOWN, foodAllergy: false })
    .in('draft')
  const path = `/demarches/${CANTEEN}/demande/${draft.id}/registration`
  const answers = async () => (await town.run(() => ServiceRequest.findOrFail(draft.id))).data
  return { town, family, draft, path, answers }
}

/** Of a hidden field of the page. */
function valueOf(html: string, name: string): string {
  const value = new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? ''
  return value.replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&amp;', '&')
}
