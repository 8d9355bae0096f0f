import type { ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import TeleserviceSetting from '#catalogue/models/teleservice_setting'
import type { RequestActor } from '#requests/actor'
import { SubmitBatch } from '#requests/actions/submit_batch'
import { SubmitRequest } from '#requests/actions/submit_request'
import ServiceRequest from '#requests/models/service_request'
import { useFreshBudgets } from '#tests/support/budgets'
import { useTruncatedDatabase } from '#tests/support/databases'
import { aHousehold, aRequest, aTown } from '#tests/support/world'
import type { Family } from '#tests/support/world/family'
import type { Town } from '#tests/support/world/town'
import { aTwinOf } from '#tests/support/world/twin_of'

const CANTEEN = 'school_canteen_registration'
const REPAIR = 'technical_intervention'
const WARNING = 'Une demande semblable est déjà en cours'

test.group('Filing twice', (group) => {
  useTruncatedDatabase(group)
  useFreshBudgets(group)

  test('warns before beginning, with a link, and goes on for who says that he knows', async ({
    client,
    assert,
  }) => {
    const { town, family } = await aFamily()
    const request = await aRequest(town, REPAIR).by(family)
    const start = await client.get(`/demarches/${REPAIR}`).loginAs(family.account)
    assert.match(start.text(), new RegExp(`href="/demarches/${REPAIR}/demande"`))

    const choices = await client.get(`/demarches/${REPAIR}/demande`).loginAs(family.account)
    assert.include(choices.text(), WARNING)
    assert.include(choices.text(), `href="/demandes/${request.number}"`)

    const unaware = await begin(client, family, REPAIR, {})
    unaware.assertStatus(422)
    assert.include(unaware.text(), 'Cochez la case pour faire une autre demande')
    assert.lengthOf(await drafts(town), 0)
    const aware = await begin(client, family, REPAIR, { knowingly: 'true' })
    aware.assertStatus(303)
    assert.lengthOf(await drafts(town), 1)
  })

  test('says nothing of a request that has ended, of another service, or of a former time', async ({
    client,
    assert,
  }) => {
    const { town, family } = await aFamily()
    const old = await aRequest(town, REPAIR).by(family)
    await aRequest(town, REPAIR).by(family).in('rejected')
    await aRequest(town, 'public_space_occupation').by(family)
    const read = async () =>
      (await client.get(`/demarches/${REPAIR}/demande`).loginAs(family.account)).text()
    assert.include(await read(), WARNING)
    await town.run(() => old.merge({ submittedAt: old.submittedAt?.minus({ days: 91 }) }).save())
    assert.notInclude(await read(), WARNING)
  })

  test('warns for the very child, links to the running request, and stays refused where one may be filed once', async ({
    client,
    assert,
  }) => {
    const { town, family } = await aFamily()
    const request = await aRequest(town, CANTEEN).by(family).about(family.child('Léa'))
    const read = async () =>
      (await client.get(`/demarches/${CANTEEN}/demande`).loginAs(family.account)).text()
    const once = await read()
    assert.include(once, `href="/demandes/${request.number}"`)
    assert.include(once, 'Une demande existe déjà pour cette saison')
    assert.notInclude(once, 'name="knowingly"')

    await allowSeveral(town)
    assert.include(await read(), 'name="knowingly"')
    const season = { season: request.seasonId }
    const lea = { ...season, 'subjects[]': family.child('Léa').id }
    const tom = { ...season, 'subjects[]': family.child('Tom').id }
    const unaware = await begin(client, family, CANTEEN, lea)
    unaware.assertStatus(422)
    assert.match(unaware.text(), new RegExp(`value="${family.child('Léa').id}"[^>]*checked`))
    ;(await begin(client, family, CANTEEN, tom)).assertStatus(303)
    ;(await begin(client, family, CANTEEN, { ...lea, knowingly: 'true' })).assertStatus(303)
    const begun = await drafts(town)
    assert.sameMembers(
      begun.map(({ subjectId }) => subjectId),
      [family.child('Léa').id, family.child('Tom').id]
    )
  })

  test('warns on the summary of what was filed meanwhile, and sends for who ticks', async ({
    client,
    assert,
  }) => {
    const { town, family } = await aFamily()
    const draft = await aRequest(town, REPAIR).by(family).in('draft')
    const sent = await aTwinOf(town, draft, { state: 'pending' })
    const path = `/demarches/${REPAIR}/demande/${draft.id}/validation`
    const summary = await client.get(path).loginAs(family.account)
    assert.include(summary.text(), WARNING)
    assert.include(summary.text(), `href="/demandes/${sent.number}"`)
    const send = (answers: object) =>
      client
        .post(path)
        .withCsrfToken()
        .loginAs(family.account)
        .form({ contactChannel: 'email', terms: 'true', ...answers })
        .redirects(0)
    const refused = await send({})
    refused.assertStatus(422)
    assert.include(refused.text(), 'Cochez la case pour faire une autre demande')
    assert.lengthOf(await drafts(town), 1)
    ;(await send({ knowingly: 'true' })).assertStatus(303)
    assert.lengthOf(await drafts(town), 0)
  })

  test('without account, warns of what this browser filed under the same name, never of what another did', async ({
    client,
    assert,
  }) => {
    const town = await aTown()
    const draft = await aRequest(town, 'birth_details').in('draft')
    const other = await aRequest(town, 'birth_details')
    const { requesterContact, requesterName, requesterSearch, requesterEmail } = other
    await town.run(() =>
      draft.merge({ requesterContact, requesterName, requesterSearch, requesterEmail }).save()
    )
    const read = async (ids: string[]) =>
      (
        await client
          .get(`/demarches/birth_details/demande/${draft.id}/validation`)
          .withSession({ own_requests: ids })
      ).text()
    assert.notInclude(await read([draft.id]), WARNING)
    assert.notInclude(await read([draft.id]), `/demandes/${other.number}`)
    assert.include(await read([draft.id, other.id]), `href="/demandes/${other.number}"`)
  })

  test('two identical filings at once: one is sent, the other is told', async ({ assert }) => {
    const { town, family } = await aFamily()
    const first = await aRequest(town, REPAIR).by(family).in('draft')
    const second = await aTwinOf(town, first, { number: null, submittedAt: null })
    await town.run(async () => {
      const scope = { householdId: family.household.id, requestIds: [] }
      const outcomes = await Promise.all(
        [first, second].map((draft) =>
          new SubmitBatch().handle({
            draft,
            actor: actorOf(family),
            contactChannel: 'email',
            unlessAmong: scope,
          })
        )
      )
      assert.lengthOf(
        outcomes.flatMap(({ sent }) => sent),
        1
      )
      const [{ refusal }] = outcomes.flatMap(({ refused }) => refused)
      assert.equal(refusal.code, 'E_SIMILAR_REQUEST')
      const sent = Number(outcomes.flatMap((one) => one.sent)[0].request.number)
      assert.include(refusal.message, `La demande n° ${sent}, semblable`)
      // The number of what was not sent is the next one's.
      const { request } = await new SubmitRequest().handle({
        draftId: (await drafts(town))[0].id,
        actor: actorOf(family),
        contactChannel: 'email',
      })
      assert.equal(request.number, sent + 1)
    })
  })

  test('two identical filings at once where one may be filed once: the second is refused, said or not', async ({
    assert,
  }) => {
    const { town, family } = await aFamily()
    const child = family.child('Léa')
    const first = await aRequest(town, CANTEEN).by(family).about(child).in('draft')
    const second = await aTwinOf(town, first, { number: null, submittedAt: null })
    await town.run(async () => {
      const outcomes = await Promise.allSettled(
        [first, second].map(({ id }) =>
          new SubmitRequest().handle({
            draftId: id,
            actor: actorOf(family),
            contactChannel: 'email',
          })
        )
      )
      const refused = outcomes.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))
      assert.deepEqual(
        refused.map(({ code }) => code),
        ['E_TRANSITION_REFUSED']
      )
      assert.include(refused[0].message, 'Une demande existe déjà pour cette saison')
      assert.lengthOf(await drafts(town), 1)
    })
  })
})

async function aFamily() {
  const town = await aTown()
  return { town, family: await aHousehold(town).withChild('Léa').withChild('Tom') }
}

function actorOf({ head }: Family): RequestActor {
  return { kind: 'citizen', id: head.id, name: head.fullName }
}

function begin(client: ApiClient, family: Family, service: string, answers: object) {
  return client
    .post(`/demarches/${service}/demande`)
    .withCsrfToken()
    .loginAs(family.account)
    .form(answers)
    .redirects(0)
}

function drafts(town: Town) {
  return town.run(() => ServiceRequest.query().where('state', 'draft').orderBy('id'))
}

function allowSeveral(town: Town) {
  return town.run(() =>
    TeleserviceSetting.query().where('teleservice_id', CANTEEN).update({ allows_several: true })
  )
}
