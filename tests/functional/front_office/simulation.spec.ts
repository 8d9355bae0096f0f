import { test } from '@japa/runner'
import app from '@adonisjs/core/services/app'
import type { Pricing, FilingData } from '#kernel/define_teleservice'
import { TeleserviceRegistry } from '#kernel/registry/teleservice_registry'
import { useDatabase } from '#tests/support/databases'
import { aHousehold, aRequest, aTown } from '#tests/support/world'
import { validFiling } from '#tests/support/world/valid_filing'

const CANTEEN = 'school_canteen_registration'
const PAGE = `/demarches/${CANTEEN}/simulation`

/** 3,20 € a meal: what each day of the week costs over 36 weeks. */
const PRICING: Pricing<FilingData> = {
  due: 'on_validate',
  from: ['canteenAttendingDays'],
  quote: ({ data }) => [
    {
      label: 'Repas',
      quantity: 36 * [data.canteenAttendingDays ?? []].flat().length,
      unitAmount: 320,
    },
  ],
}

test.group('A simulation', (group) => {
  useDatabase(group)
  group.each.setup(async () => {
    const teleservice = await theCanteen()
    teleservice.pricing = PRICING
    return () => {
      delete teleservice.pricing
    }
  })

  test('gives the price without an account, from the answers that decide it', async ({
    client,
    assert,
  }) => {
    await aTown()
    const start = await client.get(`/demarches/${CANTEEN}`)
    assert.include(start.text(), `href="${PAGE}"`)
    const asked = await client.get(PAGE)
    assert.include(asked.text(), 'Jours de présence')
    assert.notInclude(asked.text(), 'Régime alimentaire')

    const priced = await client
      .post(PAGE)
      .withCsrfToken()
      .form({ root: { canteenAttendingDays: ['Monday', 'Friday'] }, total: '1' })
    priced.assertStatus(200)
    assert.match(priced.text(), /72\s×\s3,20\s€/)
    assert.match(priced.text(), /230,40\s€/)
  })

  test('says what is missing or not offered', async ({ client, assert }) => {
    await aTown()
    for (const root of [{}, { canteenAttendingDays: ['Never'] }, 'texte']) {
      const refused = await client.post(PAGE).withCsrfToken().json({ root })
      refused.assertStatus(422)
      assert.notInclude(refused.text(), 'Total')
    }
  })

  test('says from the birth date whether a service is for somebody, and why not', async ({
    client,
    assert,
  }) => {
    await aTown()
    const ask = (birthDate: string) => client.post(PAGE).withCsrfToken().form({ birthDate })
    assert.include((await ask('04/05/2015')).text(), 'Oui, d’après cette date')
    assert.include((await ask('2098-01-01')).text(), 'n’est pas encore né')
    const unreadable = await ask('hier')
    unreadable.assertStatus(422)
    assert.include(unreadable.text(), 'Saisissez une date')
  })

  test('refuses, before any price, answers that the service would refuse', async ({
    client,
    assert,
  }) => {
    await aTown()
    const filing = await validFiling('public_space_occupation')
    const ask = (root: object) =>
      client.post('/demarches/public_space_occupation/simulation').withCsrfToken().json({ root })
    assert.include((await ask(filing)).text(), 'Total')
    const refused = await ask({ ...filing, startDate: '2027-02-01', endDate: '2027-01-01' })
    refused.assertStatus(422)
    assert.include(refused.text(), 'Le dernier jour ne peut pas précéder le premier.')
    assert.notInclude(refused.text(), 'Total')
  })

  test('is offered by the services that have one only', async ({ client }) => {
    await aTown()
    const response = await client.get('/demarches/technical_intervention/simulation')
    response.assertStatus(404)
  })

  test('is the price that is read over before sending, computed by the town hall', async ({
    client,
    assert,
  }) => {
    const town = await aTown()
    const family = await aHousehold(town).withChild('Léa')
    const draft = await aRequest(town, CANTEEN).by(family).about(family.child('Léa')).in('draft')
    const days = draft.data.canteenAttendingDays as string[]
    const page = await client
      .get(`/demarches/${CANTEEN}/demande/${draft.id}/validation`)
      .loginAs(family.account)
    assert.match(page.text(), new RegExp(`${36 * days.length}\\s×\\s3,20`))
  })
})

async function theCanteen() {
  const registry = await app.container.make(TeleserviceRegistry)
  return registry.getOrFail(CANTEEN)
}
