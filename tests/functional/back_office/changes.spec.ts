import { test } from '@japa/runner'
import type { FilingData } from '#kernel/define_teleservice'
import type { RequestActor } from '#requests/actor'
import { AddDocumentPage } from '#requests/actions/add_document_page'
import { DetachDocument } from '#requests/actions/detach_document'
import { EditRequestData } from '#requests/actions/edit_request_data'
import { PerformTransition } from '#requests/actions/perform_transition'
import type ServiceRequest from '#requests/models/service_request'
import { useDatabase } from '#tests/support/databases'
import { aHousehold, anAgent, aRequest, aTown } from '#tests/support/world'
import { anAskedRequest, type AskedRequest } from '#tests/support/world/asked_request'
import { atDesk } from '#tests/functional/back_office/at_desk'
import { aPicture, CANTEEN } from '#tests/functional/back_office/desk_world'

const TITLE = 'Ce que l’usager a changé depuis'

test.group('What the citizen changed', (group) => {
  useDatabase(group)

  test('is told field by field, with both values, once he has answered', async ({
    client,
    assert,
  }) => {
    const { town, asked, path } = await anAskedDesk()
    // A reader leaves the request to its citizen: who may write takes its lock.
    const reader = await anAgent(town).named('Luc', 'Roy').with('school', 'read')
    const before = await atDesk(client, reader).get(path)
    assert.notInclude(before.text(), TITLE)

    await town.run(async () => {
      await edit(asked, citizen(asked), { urgencyPhone: '0383000001' })
      await edit(asked, citizen(asked), { urgencyPhone: '0383112233' })
      await edit(asked, citizen(asked), { doctorName: 'Docteur Roux' })
      await rectify(asked, 'La facture arrive lundi.')
    })
    const page = await atDesk(client, asked.agent).get(path)
    const panel = panelOf(page.text())
    assert.include(panel, `${TITLE} votre demande`)
    assert.match(panel, /Téléphone en cas d’urgence[\s\S]*<del[\s\S]*<ins[^>]*>03\u00a083\u00a011/)
    assert.notInclude(panel, '03\u00a083\u00a000\u00a000\u00a001')
    assert.match(panel, /Nom du médecin traitant[\s\S]*non renseigné[\s\S]*Docteur Roux/)
    assert.include(panel, 'La facture arrive lundi.')
    assert.match(panel, /N’a pas été fourni\u00a0:<\/strong>\s*Justificatif de domicile/)
  })

  test('is told document by document: added, pages changed, removed', async ({
    client,
    assert,
  }) => {
    const { town, asked, path } = await anAskedDesk()
    await town.run(async () => {
      const insurance = await paper(asked, asked.actor, { typeKey: 'school_insurance' })
      const proof = await paper(asked, citizen(asked), { typeKey: 'proof_of_residence' })
      await paper(asked, citizen(asked), { documentId: proof.id })
      await paper(asked, citizen(asked), { documentId: insurance.id })
      const book = await paper(asked, asked.actor, { typeKey: 'family_record_book' })
      const given = { requestId: asked.request.id, actor: citizen(asked) }
      await new DetachDocument().handle({ ...given, documentId: book.id })
      const mistaken = await paper(asked, citizen(asked), { typeKey: 'proof_of_residence' })
      await new DetachDocument().handle({ ...given, documentId: mistaken.id })
    })
    const panel = panelOf((await atDesk(client, asked.agent).get(path)).text())
    assert.match(panel, /Justificatif de domicile<\/a>\u00a0: pièce ajoutée, 2\u00a0pages/)
    assert.match(panel, /Attestation d’assurance scolaire<\/a>\u00a0: 1\u00a0page ajoutée/)
    assert.match(panel, /Livret de famille<\/a>\u00a0: pièce retirée de la demande/)
    assert.lengthOf(panel.match(/Justificatif de domicile<\/a>/g) ?? [], 1)
  })

  test('is not what agents changed', async ({ client, assert }) => {
    const { town, asked, path } = await anAskedDesk()
    await town.run(async () => {
      await edit(asked, asked.actor, { urgencyPhone: '0383112233' })
      await paper(asked, asked.actor, { typeKey: 'proof_of_residence' })
    })
    assert.notInclude((await atDesk(client, asked.agent).get(path)).text(), TITLE)
  })

  test('at the counter it is what the agent typed for the household', async ({
    client,
    assert,
  }) => {
    const { town, asked, path } = await anAskedDesk()
    const atCounter = { ...asked.actor, onBehalfOf: 'Famille Benali' }
    await town.run(() => edit(asked, atCounter, { urgencyPhone: '0383112233' }))
    const page = await atDesk(client, asked.agent).get(path)
    assert.include(page.text(), TITLE)
  })

  test('stays while the request is merely taken up, and goes with the next decision', async ({
    client,
    assert,
  }) => {
    const { town, asked, path } = await anAskedDesk()
    await town.run(async () => {
      await edit(asked, citizen(asked), { urgencyPhone: '0383112233' })
      await rectify(asked, 'Voici.')
    })
    assert.include((await atDesk(client, asked.agent).get(path)).text(), TITLE)
    await town.run(() => decide(asked, 'mark_incomplete'))
    assert.notInclude((await atDesk(client, asked.agent).get(path)).text(), TITLE)
  })

  test('while the request waits it is told since the sending, also once it is taken up', async ({
    client,
    assert,
  }) => {
    const town = await aTown()
    const family = await aHousehold(town).withChild('Léa')
    const agent = await anAgent(town).with('school', 'write')
    const request = await aRequest(town, CANTEEN).by(family).about(family.child('Léa'))
    const actor: RequestActor = { kind: 'agent', id: agent.id, name: agent.fullName }
    const pending = { family, agent, actor, request }
    await town.run(async () => {
      await edit(pending, citizen(pending), { urgencyPhone: '0383112233' })
      await decide(pending, 'take_up')
    })
    const page = await atDesk(client, agent).get(`/backoffice/demandes/${request.number}`)
    assert.include(panelOf(page.text()), `${TITLE} l’envoi`)
  })

  test('the request as sent is compared with the request as it is, whoever changed it', async ({
    client,
    assert,
  }) => {
    const { town, asked, path } = await anAskedDesk()
    const same = await atDesk(client, asked.agent).get(`${path}/changements`)
    assert.include(same.text(), 'Rien n’a changé')

    await town.run(async () => {
      await edit(asked, asked.actor, { doctorName: 'Docteur Roux' })
      await edit(asked, citizen(asked), { urgencyPhone: '0383112233' })
      await paper(asked, asked.actor, { typeKey: 'family_record_book' })
    })
    const reader = await anAgent(town).named('Luc', 'Roy').with('school', 'read')
    const page = await atDesk(client, reader).get(`${path}/changements`)
    page.assertStatus(200)
    for (const words of [
      'Docteur Roux',
      'Téléphone en cas d’urgence',
      'pièce ajoutée, 1\u00a0page',
    ]) {
      assert.include(page.text(), words)
    }
  })
})

async function anAskedDesk() {
  const town = await aTown()
  const asked = await anAskedRequest(town, [
    { kind: 'field', key: 'urgencyPhone' },
    { kind: 'field', key: 'doctorName' },
    { kind: 'document', key: 'proof_of_residence' },
    { kind: 'document', key: 'school_insurance' },
    { kind: 'document', key: 'family_record_book' },
  ])
  return { town, asked, path: `/backoffice/demandes/${asked.request.number}` }
}

function citizen({ family }: AskedRequest): RequestActor {
  return { kind: 'citizen', id: family.head.id, name: family.head.fullName }
}

async function edit({ request }: AskedRequest, actor: RequestActor, data: FilingData) {
  await request.refresh()
  const { errors } = await new EditRequestData().handle({
    requestId: request.id,
    data,
    version: request.version,
    actor,
  })
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join())
}

async function paper(
  { request }: AskedRequest,
  actor: RequestActor,
  target: { documentId: string } | { typeKey: string }
) {
  await request.refresh()
  return new AddDocumentPage().handle({
    request,
    target,
    upload: { content: await aPicture(), name: 'piece.png', type: 'image/png' },
    actor,
  })
}

async function rectify(asked: AskedRequest, answer: string): Promise<ServiceRequest> {
  await asked.request.refresh()
  return new PerformTransition().handle({
    requestId: asked.request.id,
    transition: 'rectify',
    actor: citizen(asked),
    version: asked.request.version,
    answer,
  })
}

async function decide({ request, actor }: AskedRequest, transition: 'mark_incomplete' | 'take_up') {
  await request.refresh()
  return new PerformTransition().handle({
    requestId: request.id,
    transition,
    actor,
    version: request.version,
    reason: 'Encore une précision.',
  })
}

/** The panel as HTML; empty without one. */
function panelOf(html: string): string {
  return /<section class="card card-accent changes"[\s\S]*?<\/section>/.exec(html)?.[0] ?? ''
}
