import { test } from '@japa/runner'
import { now } from '#shared/clock'
import ParameterEntry from '#catalogue/models/parameter_entry'
import Season from '#catalogue/models/season'
import ServiceRequest from '#requests/models/service_request'
import { useDatabase } from '#tests/support/databases'
import { aHousehold, aRequest, aTown } from '#tests/support/world'
import type { Family } from '#tests/support/world/family'

const CANTEEN = 'school_canteen_registration'

test.group('A former request', (group) => {
  useDatabase(group)

  test('is renewed from its page and from the service’s, with its answers', async ({
    client,
    assert,
  }) => {
    const { town, family, request } = await aFormerRequest()
    for (const page of [`/demandes/${request.number}`, `/demarches/${CANTEEN}`]) {
      const shown = await client.get(page).loginAs(family.account)
      assert.include(shown.text(), `/demandes/${request.number}/renouvellement`, page)
    }
    const renewed = await client
      .post(`/demandes/${request.number}/renouvellement`)
      .withCsrfToken()
      .loginAs(family.account)
      .redirects(0)
    const draft = await town.run(() => ServiceRequest.query().where('state', 'draft').firstOrFail())
    renewed.assertHeader('location', `/demarches/${CANTEEN}/demande/${draft.id}/registration`)
    assert.equal(draft.subjectId, family.child('Léa').id)
    assert.deepEqual(draft.data.canteenAttendingDays, request.data.canteenAttendingDays)
  })

  test('gives neither what agents filled in, nor consents, nor what is no longer offered', async ({
    client,
    assert,
  }) => {
    const { town, family, request } = await aFormerRequest({ foodDiet: ['NoSoy'] })
    await town.run(async () => {
      await request.merge({ data: { ...request.data, section: 'CM2' } }).save()
      await ParameterEntry.query().where('key', 'NoSoy').update({ retired_at: now().toISO() })
    })
    const renewed = await client
      .post(`/demandes/${request.number}/renouvellement`)
      .withCsrfToken()
      .loginAs(family.account)
      .redirects(0)
    const { data } = await town.run(() =>
      ServiceRequest.query().where('state', 'draft').firstOrFail()
    )
    assert.notProperty(data, 'foodDiet')
    assert.notProperty(data, 'rulesAndRegulationsAcceptance')
    assert.notEqual(data.section, 'CM2')
    assert.match(String(renewed.flashMessage('info')), /«\sRégime alimentaire\s»/)
  })

  test('takes the phone of today from the household, and leaves a draft that is begun as it is', async ({
    client,
    assert,
  }) => {
    const { town, family, request } = await aFormerRequest({ urgencyPhone: '0600000000' })
    await town.run(() => family.head.merge({ mobilePhone: '0699999999' }).save())
    const renew = () =>
      client
        .post(`/demandes/${request.number}/renouvellement`)
        .withCsrfToken()
        .loginAs(family.account)
        .redirects(0)
    await renew()
    const draft = await town.run(() => ServiceRequest.query().where('state', 'draft').firstOrFail())
    assert.equal(draft.data.urgencyPhone, '0699999999')

    await town.run(() => draft.merge({ data: { doctorName: 'Dr Dubois' } }).save())
    await renew()
    const drafts = await town.run(() => ServiceRequest.query().where('state', 'draft'))
    assert.deepEqual(
      drafts.map(({ data }) => data),
      [{ doctorName: 'Dr Dubois' }]
    )
  })

  test('says why it cannot be renewed now', async ({ client, assert }) => {
    const { town, family, request } = await aFormerRequest()
    await town.run(() =>
      Season.query().where('teleservice_id', CANTEEN).update({ registration_ends_on: '2020-02-01' })
    )
    const refused = await client
      .post(`/demandes/${request.number}/renouvellement`)
      .withCsrfToken()
      .loginAs(family.account)
      .redirects(0)
    refused.assertHeader('location', `/demandes/${request.number}`)
    assert.isNotEmpty(refused.flashMessage('error'))
  })

  test('is renewed by its own household only', async ({ client }) => {
    const { town, request } = await aFormerRequest()
    const stranger = await aHousehold(town).headedBy('Nadia', 'Benali')
    const response = await client
      .post(`/demandes/${request.number}/renouvellement`)
      .withCsrfToken()
      .loginAs(stranger.account)
    response.assertStatus(404)
  })
})

/** Of a season that is over: the one of today is another. */
async function aFormerRequest(answers: object = {}) {
  const town = await aTown()
  const family: Family = await aHousehold(town).withChild('Léa')
  const request = await aRequest(town, CANTEEN).by(family).about(family.child('Léa')).in('rejected')
  const data = { ...request.data, ...answers }
  return { town, family, request: await town.run(() => request.merge({ data }).save()) }
}
