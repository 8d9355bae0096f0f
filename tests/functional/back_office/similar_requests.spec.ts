import { test } from '@japa/runner'
import OutboxMessage from '#authorities/models/outbox_message'
import type { RequestActor } from '#requests/actor'
import { AddDocumentPage } from '#requests/actions/add_document_page'
import { AddNote } from '#requests/actions/add_note'
import { GroupRequests } from '#requests/actions/group_requests'
import { ReleaseLock } from '#requests/actions/release_lock'
import { TakeLock } from '#requests/actions/take_lock'
import RequestDocument from '#requests/models/request_document'
import RequestEvent from '#requests/models/request_event'
import ServiceRequest from '#requests/models/service_request'
import { useTruncatedDatabase } from '#tests/support/databases'
import { aHousehold, anAgent, aRequest, aTown } from '#tests/support/world'
import { atDesk } from '#tests/functional/back_office/at_desk'
import { aPicture, DOCUMENT_TYPE } from '#tests/functional/back_office/desk_world'

const REPAIR = 'technical_intervention'

test.group('Demandes semblables', (group) => {
  useTruncatedDatabase(group)

  test('stand on the page of each with both states, and are marked in the lists', async ({
    client,
    assert,
  }) => {
    const { town, agent, first, second } = await twoRequests()
    const stranger = await aHousehold(town).headedBy('Nadia', 'Benali')
    const alone = await aRequest(town, REPAIR).by(stranger)
    const desk = atDesk(client, agent)
    for (const [one, other] of [
      [first, second],
      [second, first],
    ]) {
      const page = (await desk.get(`/backoffice/demandes/${one.number}`)).text()
      assert.include(page, 'Demandes semblables')
      assert.include(page, `href="/backoffice/demandes/${other.number}"`)
      assert.include(page, `/demandes/${one.number}/regroupement/${other.number}`)
    }
    const quiet = (await desk.get(`/backoffice/demandes/${alone.number}`)).text()
    assert.notInclude(quiet, 'Demandes semblables')

    const list = (await desk.get('/backoffice/demandes')).text()
    assert.lengthOf(list.match(/Demande semblable/g) ?? [], 2)
    await town.run(() =>
      second.merge({ submittedAt: first.submittedAt?.minus({ days: 91 }) }).save()
    )
    assert.notInclude((await desk.get('/backoffice/demandes')).text(), 'Demande semblable')
  })

  test('without account are those of one name at one address', async ({ client, assert }) => {
    const town = await aTown()
    const agent = await anAgent(town).with('civil_status', 'read')
    const [first, second] = [
      await aRequest(town, 'birth_details'),
      await aRequest(town, 'birth_details'),
    ]
    const other = await aRequest(town, 'birth_details')
    await town.run(() => other.merge({ requesterEmail: 'autre@courriel.test' }).save())
    const desk = atDesk(client, agent)
    const page = (await desk.get(`/backoffice/demandes/${first.number}`)).text()
    assert.include(page, `href="/backoffice/demandes/${second.number}"`)
    assert.notInclude(page, `href="/backoffice/demandes/${other.number}"`)
    assert.notInclude(page, 'regroupement')
    const list = (await desk.get('/backoffice/demandes')).text()
    assert.lengthOf(list.match(/Demande semblable/g) ?? [], 2)
  })

  test('are grouped: one goes on, the other is cancelled for it, and nothing is lost', async ({
    client,
    assert,
  }) => {
    const { town, agent, family, first, second, actor } = await twoRequests()
    await town.run(async () => {
      await new AddDocumentPage().handle({
        request: second,
        target: { typeKey: DOCUMENT_TYPE },
        upload: { content: await aPicture(), name: 'photo.png', type: 'image/png' },
        actor,
      })
      await new AddNote().handle({
        requestId: second.id,
        visibility: 'internal',
        text: 'Vu avec le chef de chantier.',
        actor,
      })
    })
    await second.refresh()
    const desk = atDesk(client, agent)
    const path = `/backoffice/demandes/${second.number}/regroupement/${first.number}`
    const page = (await desk.get(path)).text()
    assert.include(page, 'Quelle demande continue')
    const done = await desk.post(path, {
      version: second.version,
      otherVersion: first.version,
      kept: String(first.number),
      reason: 'Merci de votre vigilance.',
    })
    done.assertStatus(303)
    done.assertHeader('location', `/backoffice/demandes/${first.number}`)

    await town.run(async () => {
      const [kept, other] = [
        await ServiceRequest.findOrFail(first.id),
        await ServiceRequest.findOrFail(second.id),
      ]
      assert.equal(kept.state, 'pending')
      assert.equal(other.state, 'cancelled')
      assert.equal(other.groupedIntoId, kept.id)
      assert.include(other.decisionReason ?? '', `Regroupée avec la demande n°\u00a0${kept.number}`)
      assert.include(other.decisionReason ?? '', 'Merci de votre vigilance.')
      const events = await RequestEvent.query().where('kind', 'grouped').orderBy('id')
      assert.sameMembers(
        events.map(({ requestId }) => requestId),
        [kept.id, other.id]
      )
      assert.lengthOf(await RequestDocument.query().where('request_id', kept.id), 1)
      assert.lengthOf(await RequestDocument.query().where('request_id', other.id), 1)
      assert.lengthOf(await OutboxMessage.query().where('kind', 'request_transition_mail'), 1)
    })
    const keptPage = (await desk.get(`/backoffice/demandes/${first.number}`)).text()
    assert.include(keptPage, 'regroupée avec celle-ci')
    assert.include(keptPage, 'Vu avec le chef de chantier.')
    const otherPage = (await desk.get(`/backoffice/demandes/${second.number}`)).text()
    assert.include(otherPage, 'qui continue pour les deux')
    const history = await desk.get(`/backoffice/demandes/${first.number}?vue=historique`)
    assert.include(history.text(), 'Demandes regroupées')

    const citizen = await client.get(`/demandes/${second.number}`).loginAs(family.account)
    assert.include(citizen.text(), `href="/demandes/${first.number}"`)
    assert.include(citizen.text(), 'Cette demande continue avec une autre')
  })

  test('are not grouped on what has changed since, while a colleague holds one, or when paid', async ({
    client,
    assert,
  }) => {
    const { town, agent, first, second } = await twoRequests()
    const desk = atDesk(client, agent)
    const path = `/backoffice/demandes/${first.number}/regroupement/${second.number}`
    const attempt = (changes: object = {}) =>
      desk.post(path, {
        version: first.version,
        otherVersion: second.version,
        kept: String(first.number),
        ...changes,
      })
    ;(await attempt({ kept: 'douze' })).assertStatus(422)
    const stale = await attempt({ otherVersion: second.version + 1 })
    stale.assertStatus(409)
    assert.include(stale.text(), 'Rien n’a été modifié')

    const paul = await anAgent(town).named('Paul', 'Roux').with('technical', 'write')
    const other = { kind: 'agent', id: paul.id, name: paul.fullName } as const
    await town.run(() => new TakeLock().handle({ requestId: second.id, actor: other }))
    const held = await attempt()
    held.assertStatus(423)
    assert.include(held.text(), 'Paul Roux')
    await town.run(async () => {
      await new ReleaseLock().handle({
        requestId: second.id,
        actor: other,
      })
      await second.merge({ paidAmount: 1260 }).save()
    })
    const paid = await attempt()
    paid.assertStatus(409)
    assert.include(paid.text(), 'déjà payée')
    await town.run(async () => {
      const states = await ServiceRequest.query().select('state', 'grouped_into_id')
      assert.isTrue(
        states.every(({ state, groupedIntoId }) => state === 'pending' && !groupedIntoId)
      )
    })
  })

  test('a stranger’s request, or one that asks for something else, is not grouped', async ({
    client,
  }) => {
    const { town, agent, first } = await twoRequests()
    const nadia = await aHousehold(town).headedBy('Nadia', 'Benali')
    const alone = await aRequest(town, REPAIR).by(nadia)
    const school = await aRequest(town, 'public_space_occupation').by(nadia)
    const desk = atDesk(client, agent)
    const refused = await desk.post(
      `/backoffice/demandes/${first.number}/regroupement/${alone.number}`,
      { version: first.version, otherVersion: alone.version, kept: String(first.number) }
    )
    refused.assertStatus(409)
    ;(
      await desk.get(`/backoffice/demandes/${first.number}/regroupement/${school.number}`)
    ).assertStatus(404)
    ;(
      await desk.get(`/backoffice/demandes/${first.number}/regroupement/${first.number}`)
    ).assertStatus(404)
  })

  test('two agents who choose differently at once: one wins, the other reads why', async ({
    assert,
  }) => {
    const { town, first, second, actor } = await twoRequests()
    await town.run(async () => {
      const pairs = [
        [first, second],
        [second, first],
      ]
      const outcomes = await Promise.allSettled(
        pairs.map(([kept, other]) => new GroupRequests().handle({ kept, other, actor }))
      )
      assert.lengthOf(
        outcomes.filter(({ status }) => status === 'fulfilled'),
        1
      )
      const [refusal] = outcomes.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))
      assert.equal(refusal.code, 'E_STALE_VERSION')
      const states = (await ServiceRequest.query()).map(({ state }) => state)
      assert.sameMembers(states, ['pending', 'cancelled'])
    })
  })
})

async function twoRequests() {
  const town = await aTown()
  const agent = await anAgent(town).with('technical', 'write')
  const family = await aHousehold(town)
  const first = await aRequest(town, REPAIR).by(family)
  const second = await aRequest(town, REPAIR).by(family)
  const actor: RequestActor = { kind: 'agent', id: agent.id, name: agent.fullName }
  return { town, agent, family, first, second, actor }
}
