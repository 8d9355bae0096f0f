import { test } from '@japa/runner'
import { freezeClock, now } from '#shared/clock'
import { frenchLongDay } from '#shared/french_formats'
import { PublishMessage } from '#authorities/actions/publish_message'
import ServiceRequest from '#requests/models/service_request'
import { useDatabase } from '#tests/support/databases'
import { aHousehold, aRequest, aTown } from '#tests/support/world'
import { anAskedRequest } from '#tests/support/world/asked_request'
import {
  CANTEEN,
  REPAIR,
  CLOSING,
  homeOf,
  inOrder,
  aDocument,
} from '#tests/functional/front_office/home_page'

test.group('What waits for a citizen on his home page', (group) => {
  useDatabase(group)
  group.each.teardown(() => freezeClock(null))

  test('says first what waits for the citizen: what is asked of him, and until when', async ({
    client,
    assert,
  }) => {
    const town = await aTown()
    await town.run(() => new PublishMessage().handle(CLOSING))
    const asked = [
      { kind: 'field', key: 'urgencyPhone', sentence: null },
      { kind: 'document', key: 'proof_of_residence', sentence: null },
    ] as const
    const { family, request } = await anAskedRequest(town, [...asked], '2099-01-15')
    const text = await homeOf(client, family)

    inOrder(assert, text, [
      'En attente de vous',
      'À compléter\u00a0: Inscription au restaurant scolaire pour Léa Benali',
      'Il manque des éléments.',
      'Téléphone en cas d’urgence',
      'Justificatif de domicile',
      'Répondez avant le <strong>15 janvier 2099',
      `href="/demandes/${request.number}"`,
      'Message de la mairie',
      'Mes dernières demandes',
      'Services en ligne',
    ])
  })

  test('warns of a draft that ends soon, and keeps the others for later', async ({
    client,
    assert,
  }) => {
    const town = await aTown()
    const family = await aHousehold(town).withChild('Léa')
    const old = await aRequest(town, REPAIR).by(family).in('draft')
    await aRequest(town, CANTEEN).by(family).about(family.child('Léa')).in('draft')
    const saved = now().minus({ days: 15 })
    await town.run(() =>
      ServiceRequest.query().where('id', old.id).update({ updated_at: saved.toISO() })
    )
    const text = await homeOf(client, family)

    inOrder(assert, text, [
      'En attente de vous',
      'Intervention technique',
      `Bientôt supprimé\u00a0: le ${frenchLongDay(saved.plus({ days: 20 }).toISODate())}`,
      'Mes brouillons',
      'Inscription au restaurant scolaire',
      'Gardé jusqu’au',
    ])
  })

  test('shows the documents to replace, unless a later one is all right', async ({
    client,
    assert,
  }) => {
    const town = await aTown()
    const family = await aHousehold(town)
    const soon = now().plus({ days: 10 }).toISODate()
    await town.run(async () => {
      await aDocument(family, 'family_record_book', { state: 'refused', agentNote: 'Page floue' })
      await aDocument(family, 'proof_of_residence', { state: 'validated', validUntilOn: soon })
      await aDocument(family, 'identity_document', { state: 'expired', validUntilOn: '2026-01-01' })
      await aDocument(family, 'identity_document', { state: 'validated' })
    })
    const text = await homeOf(client, family)
    const [, waiting] = text.split('id="en-attente-de-vous"')
    const [before] = waiting.split('</section>')

    assert.include(before, 'Pièce refusée par la mairie')
    assert.include(before, 'Page floue')
    assert.include(before, `Pièce valable jusqu’au ${frenchLongDay(soon)} seulement`)
    assert.notInclude(before, 'périmée')
    assert.include(text, 'Mes documents')
  })
})
