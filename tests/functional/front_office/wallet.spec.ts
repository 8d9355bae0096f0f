import drive from '@adonisjs/drive/services/main'
import { test } from '@japa/runner'
import Document from '#documents/models/document'
import DocumentPage from '#documents/models/document_page'
import RequestDocument from '#requests/models/request_document'
import { useFreshBudgets } from '#tests/support/budgets'
import { useDatabase } from '#tests/support/databases'
import { aHousehold, aRequest } from '#tests/support/world'
import { aFiledDocument, aKeptDocument, aPicture } from '#tests/support/world/kept_document'
import { aFamily, list, post, show } from '#tests/functional/front_office/wallet_world'

const PROOF = 'proof_of_residence'
const HEALTH_RECORD = 'health_record_book'
const INTERVENTION = 'technical_intervention'

test.group('My documents', (group) => {
  useDatabase(group)
  useFreshBudgets(group)

  test('say what to do next when there is none', async ({ client, assert }) => {
    const { family } = await aFamily()
    const page = await client.get('/documents').loginAs(family.account)
    assert.include(page.text(), 'Vous n’avez pas encore de document')
    assert.include(page.text(), 'href="/documents/nouveau"')
  })

  test('are listed once each, ten by ten, and filtered by type, state and person', async ({
    client,
    assert,
  }) => {
    const { town, family } = await aFamily()
    const requests = [
      await aRequest(town, INTERVENTION).by(family).in('pending'),
      await aRequest(town, INTERVENTION).by(family).in('draft'),
    ]
    await aKeptDocument(town, family, { servesIn: requests })
    const record = await aKeptDocument(town, family, {
      typeKey: HEALTH_RECORD,
      state: 'refused',
      individualId: family.child('Léa').id,
    })
    for (let rank = 0; rank < 9; rank++) {
      await aKeptDocument(town, family, { typeKey: 'rent_receipt', state: 'pending' })
    }

    const first = await list(client, family)
    assert.lengthOf(first.links, 10)
    assert.notInclude(first.text, 'Sert dans 2')
    const second = await list(client, family, first.next)
    assert.lengthOf(second.links, 1)
    assert.match(second.text, /Sert dans 2\s?demandes/)

    const found = [`type=${HEALTH_RECORD}`, 'etat=refused', `personne=${family.child('Léa').id}`]
    for (const filter of found) {
      const { links, text } = await list(client, family, `/documents?${filter}`)
      assert.deepEqual(links, [`/documents/${record.id}`], filter)
      assert.include(text, family.child('Léa').fullName)
    }
    const none = await list(client, family, '/documents?etat=expired')
    assert.include(none.text, 'Aucun document ne correspond')
  })

  test('take in a document with several files at once, for a person, and show its validity', async ({
    client,
    assert,
  }) => {
    const { town, family } = await aFamily()
    const form = await client.get('/documents/nouveau').loginAs(family.account)
    assert.match(form.text(), /Justificatif de domicile \(valable 3\sans\)/)
    assert.notInclude(form.text(), 'Certificat médical')

    const response = await post(client, family, '/documents')
      .field('type', HEALTH_RECORD)
      .field('person', family.child('Léa').id)
      .field('note', 'Les vaccins sont en page 2')
      .file('pages[]', await aPicture(), { filename: 'vaccins.png', contentType: 'image/png' })
      .file('pages[]', await aPicture('grey'), { filename: 'suite.png', contentType: 'image/png' })
      .redirects(0)
    response.assertStatus(303)

    const document = await town.run(() => Document.query().preload('pages').firstOrFail())
    response.assertHeader('location', `/documents/${document.id}`)
    assert.deepEqual(
      document.pages.map(({ fileName }) => fileName),
      ['vaccins.png', 'suite.png']
    )
    assert.equal(document.individualId, family.child('Léa').id)
    const page = await show(client, family, document)
    for (const word of [
      'Carnet de santé',
      family.child('Léa').fullName,
      'Les vaccins sont en page 2',
      'Dans aucune demande pour le moment',
      'vaccins.png et suite.png',
    ]) {
      assert.include(page, word)
    }
  })

  test('want to know whose a personal paper is', async ({ client, assert }) => {
    const { town, family } = await aFamily()
    const stranger = await aHousehold(town).headedBy('Nadia', 'Benali')
    for (const person of [undefined, stranger.head.id]) {
      const request = post(client, family, '/documents').field('type', HEALTH_RECORD)
      if (person) request.field('person', person)
      const response = await request.file('pages[]', await aPicture(), {
        filename: 'vaccins.png',
        contentType: 'image/png',
      })
      response.assertStatus(422)
      assert.include(response.text(), 'Choisissez la personne concernée.')
      assert.include(response.text(), 'Choisissez de nouveau vos fichiers')
    }
    assert.lengthOf(await town.run(() => Document.query()), 0)
  })

  test('show the town hall’s note, where a document serves, and what happened to it', async ({
    client,
    assert,
  }) => {
    const { town, family } = await aFamily()
    const sent = await aRequest(town, INTERVENTION).by(family).in('pending')
    const draft = await aRequest(town, INTERVENTION).by(family).in('draft')
    const document = await aFiledDocument(town, family, ['facture.png'])
    await town.run(async () => {
      await document.merge({ state: 'refused', agentNote: 'La date est illisible.' }).save()
      await RequestDocument.create({ requestId: sent.id, documentId: document.id })
      await RequestDocument.create({ requestId: draft.id, documentId: document.id })
    })
    const page = await show(client, family, document)
    for (const words of [
      'La date est illisible.',
      `href="/demandes/${sent.number}"`,
      `href="/demarches/${INTERVENTION}/demande/${draft.id}"`,
      'Brouillon gardé jusqu’au',
      'Pièce créée',
      'Ajouté\u00a0: facture.png',
    ]) {
      assert.include(page, words)
    }
  })

  test('are deleted with their files unless they were sent', async ({ client, assert }) => {
    const { town, family } = await aFamily()
    const sent = await aKeptDocument(town, family, {
      servesIn: [await aRequest(town, INTERVENTION).by(family).in('cancelled')],
    })
    const draft = await aRequest(town, INTERVENTION).by(family).in('draft')
    const loose = await aFiledDocument(town, family, ['a.png'])
    await town.run(() => RequestDocument.create({ requestId: draft.id, documentId: loose.id }))
    const { storageKey } = await town.run(() => DocumentPage.query().firstOrFail())

    for (const document of [loose, sent]) {
      await client.delete(`/documents/${document.id}`).withCsrfToken().loginAs(family.account)
    }
    const left = await town.run(() => Document.query())
    assert.deepEqual(
      left.map(({ id }) => id),
      [sent.id]
    )
    assert.isFalse(await drive.use().exists(storageKey))
    assert.notInclude(await show(client, family, sent), 'Supprimer cette pièce')
  })

  test('stay when a request lets go of them, and are offered to the next one', async ({
    client,
    assert,
  }) => {
    const { town, family } = await aFamily()
    const draft = await aRequest(town, 'library_registration')
      .by(family)
      .about(family.child('Léa'))
      .in('draft')
    await post(client, family, `/dossiers/${draft.id}/pieces`)
      .field('type', PROOF)
      .file('pages[]', await aPicture(), { filename: 'a.png', contentType: 'image/png' })
    const document = await town.run(() => Document.query().firstOrFail())
    await client
      .delete(`/dossiers/${draft.id}/pieces/${document.id}`)
      .withCsrfToken()
      .loginAs(family.account)

    await document.refresh()
    assert.equal(document.state, 'pending')
    const page = await client
      .get(`/demarches/library_registration/demande/${draft.id}/pieces`)
      .loginAs(family.account)
    assert.include(page.text(), 'Reprendre ce document')
  })
})
