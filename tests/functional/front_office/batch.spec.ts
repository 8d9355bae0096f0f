import { test } from '@japa/runner'
import type { ApiClient } from '@japa/api-client'
import OutboxMessage from '#authorities/models/outbox_message'
import Document from '#documents/models/document'
import { AddDocumentPage } from '#requests/actions/add_document_page'
import RequestDocument from '#requests/models/request_document'
import ServiceRequest from '#requests/models/service_request'
import { useDatabase } from '#tests/support/databases'
import { aHousehold, aTown } from '#tests/support/world'
import type { Family } from '#tests/support/world/family'
import type { Town } from '#tests/support/world/town'

const PERISCHOOL = 'perischool_activity_registration'
const CONTACT = {
  lastName: 'MARTIN',
  firstName: 'Rose',
  address: { streetName: 'RUE HAUTE', postalCode: '54000', city: 'NANCY' },
}
const REGISTRATION = { perischoolActivity: 'Garderie-matin', urgencyPhone: '0698765432' }
const RULES = {
  rulesAndRegulationsAcceptance: 'true',
  classTripPermission: 'true',
  childPhotoExploitationPermission: 'false',
  hospitalizationPermission: 'true',
}

test.group('Several children in one go', (group) => {
  useDatabase(group)

  test('are chosen together, each with a draft of his own', async ({ client, assert }) => {
    const { town, family } = await aLargeFamily()
    const page = await client.get(`/demarches/${PERISCHOOL}/demande`).loginAs(family.account)
    assert.match(page.text(), /Pour quels enfants/)
    const begun = await begin(client, family, ['Léa', 'Hugo', 'Zoé'])
    const drafts = await draftsOf(town)
    begun.assertHeader('location', `/demarches/${PERISCHOOL}/demande/${drafts[0].id}`)
    assert.deepEqual(
      drafts.map(({ subjectName }) => subjectName),
      ['Léa Martin', 'Hugo Martin', 'Zoé Martin']
    )
    assert.lengthOf(new Set(drafts.map(({ batchId }) => batchId)).values().toArray(), 1)
  })

  test('none is begun when one of them cannot be registered, and the page says why', async ({
    client,
    assert,
  }) => {
    const town = await aTown()
    const family = await aHousehold(town)
      .withChild('Léa')
      .withChild('Hugo')
      .withChild('Zoé', { birthDate: '2098-01-01' })
    const refused = await begin(client, family, ['Léa', 'Zoé'])
    refused.assertStatus(422)
    assert.include(refused.text(), 'pas encore né')
    assert.isEmpty(await draftsOf(town))
  })

  test('take the answers of the first, save what is about a person', async ({ client, assert }) => {
    const { town, family } = await aLargeFamily()
    await begin(client, family, ['Léa', 'Hugo'])
    const [lea, hugo] = await draftsOf(town)
    await fillIn(client, family, lea)

    const offer = await client.get(step(hugo, 'registration')).loginAs(family.account)
    assert.include(offer.text(), 'Reprendre ces réponses pour Hugo Martin')
    for (let click = 0; click < 2; click++) {
      const taken = await client
        .post(`/demarches/${PERISCHOOL}/demande/${hugo.id}/reprise`)
        .withCsrfToken()
        .loginAs(family.account)
        .form({ source: lea.id })
        .redirects(0)
      taken.assertHeader('location', step(hugo, 'registration'))
    }
    const [source, filled] = await draftsOf(town)
    assert.containsSubset(source.data.contactIndividuals, [CONTACT])
    assert.equal(filled.data.urgencyPhone, '0698765432')
    assert.deepEqual(filled.data.perischoolActivity, source.data.perischoolActivity)
    assert.containsSubset(filled.data.contactIndividuals, [CONTACT])
    assert.notProperty(filled.data, 'rulesAndRegulationsAcceptance')
    assert.notProperty(filled.data, 'childPhotoExploitationPermission')
    const again = await client.get(step(hugo, 'registration')).loginAs(family.account)
    assert.notInclude(again.text(), 'Reprendre ces réponses')
  })

  test('leave together: a number and a receipt each, once', async ({ client, assert }) => {
    const { town, family } = await aLargeFamily()
    await begin(client, family, ['Léa', 'Hugo', 'Zoé'])
    for (const draft of await draftsOf(town)) await fillIn(client, family, draft)
    const [first] = await draftsOf(town)
    const page = await client.get(step(first, 'validation')).loginAs(family.account)
    assert.include(page.text(), 'Envoyer les 3 demandes')

    const replies = await Promise.all([1, 2, 3].map(() => send(client, family, first)))
    for (const reply of replies) reply.assertStatus(303)
    const requests = await town.run(() => ServiceRequest.query().orderBy('id'))
    assert.deepEqual(
      requests.map(({ state }) => state),
      ['pending', 'pending', 'pending']
    )
    assert.sameMembers(
      requests.map(({ number }) => number),
      [1, 2, 3]
    )
    const receipts = await town.run(() =>
      OutboxMessage.query().where('kind', 'request_receipt_mail')
    )
    assert.lengthOf(receipts, 3)
    const sent = await client.get(step(first, 'envoyee')).loginAs(family.account)
    for (const name of ['Léa', 'Hugo', 'Zoé']) assert.include(sent.text(), `${name} Martin`)
  })

  test('that are ready leave, and the one that is not says what it lacks', async ({
    client,
    assert,
  }) => {
    const { town, family } = await aLargeFamily()
    await begin(client, family, ['Léa', 'Hugo'])
    const [lea, hugo] = await draftsOf(town)
    await fillIn(client, family, lea)
    const page = await client.get(step(lea, 'validation')).loginAs(family.account)
    assert.include(page.text(), 'Reprendre ces réponses pour Hugo Martin')
    assert.notInclude(page.text(), 'Envoyer les 2 demandes')

    await send(client, family, lea)
    const sent = await client.get(step(lea, 'envoyee')).loginAs(family.account)
    assert.include(sent.text(), 'La demande pour Hugo Martin n’est pas partie')
    const stayed = await town.run(() => ServiceRequest.findOrFail(hugo.id))
    assert.equal(stayed.state, 'draft')
  })

  test('share the documents of the household, and keep to themselves those of a person', async ({
    client,
    assert,
  }) => {
    const { town, family } = await aLargeFamily()
    await begin(client, family, ['Léa', 'Hugo'])
    const [lea, hugo] = await draftsOf(town)
    await town.run(async () => {
      for (const typeKey of ['proof_of_residence', 'health_record_book']) {
        await new AddDocumentPage().handle({
          request: lea,
          target: { typeKey },
          upload: { name: 'page.png', type: 'image/png', content: PNG },
          actor: { kind: 'citizen', id: family.head.id, name: family.head.fullName },
        })
      }
    })
    const shared = await town.run(async () => {
      const links = await RequestDocument.query().where('request_id', hugo.id)
      return Document.query().whereIn(
        'id',
        links.map(({ documentId }) => documentId)
      )
    })
    assert.deepEqual(
      shared.map(({ documentTypeKey }) => documentTypeKey),
      ['proof_of_residence']
    )
  })

  test('one is given up and the others stay together', async ({ client, assert }) => {
    const { town, family } = await aLargeFamily()
    await begin(client, family, ['Léa', 'Hugo'])
    const [lea, hugo] = await draftsOf(town)
    const response = await client
      .delete(`/demarches/${PERISCHOOL}/demande/${lea.id}`)
      .withCsrfToken()
      .loginAs(family.account)
      .redirects(0)
    response.assertHeader('location', step(hugo, 'validation'))
    assert.lengthOf(await draftsOf(town), 1)
  })

  test('a stranger takes nothing over', async ({ client }) => {
    const { town, family } = await aLargeFamily()
    await begin(client, family, ['Léa', 'Hugo'])
    const [lea, hugo] = await draftsOf(town)
    const stranger = await aHousehold(town).headedBy('Nadia', 'Benali')
    const response = await client
      .post(`/demarches/${PERISCHOOL}/demande/${hugo.id}/reprise`)
      .withCsrfToken()
      .loginAs(stranger.account)
      .form({ source: lea.id })
    response.assertStatus(404)
  })
})

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64'
)

async function aLargeFamily() {
  const town = await aTown()
  const family = await aHousehold(town)
    .withChild('Léa', { birthDate: '2015-01-01' })
    .withChild('Hugo', { birthDate: '2017-01-01' })
    .withChild('Zoé', { birthDate: '2019-01-01' })
  return { town, family }
}

function begin(client: ApiClient, family: Family, names: string[]) {
  return client
    .post(`/demarches/${PERISCHOOL}/demande`)
    .withCsrfToken()
    .loginAs(family.account)
    .form({ subjects: names.map((name) => family.child(name).id) })
    .redirects(0)
}

function draftsOf(town: Town): Promise<ServiceRequest[]> {
  return town.run(() => ServiceRequest.query().where('state', 'draft').orderBy('id'))
}

function step({ id }: ServiceRequest, name: string): string {
  return `/demarches/${PERISCHOOL}/demande/${id}/${name}`
}

async function fillIn(client: ApiClient, family: Family, draft: ServiceRequest) {
  const answers = {
    registration: REGISTRATION,
    contact: { contactIndividuals: [CONTACT] },
    authorization: {},
    rules: RULES,
  }
  let { version } = draft
  for (const [name, root] of Object.entries(answers)) {
    const saved = await client
      .post(step(draft, name))
      .withCsrfToken()
      .loginAs(family.account)
      .json({ root, version, _action: 'next' })
      .redirects(0)
    saved.assertStatus(303)
    version += 1
  }
}

function send(client: ApiClient, family: Family, draft: ServiceRequest) {
  return client
    .post(step(draft, 'validation'))
    .withCsrfToken()
    .loginAs(family.account)
    .form({ contactChannel: 'email', terms: 'true' })
    .redirects(0)
}
