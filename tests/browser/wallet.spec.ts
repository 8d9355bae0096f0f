import { test } from '@japa/runner'
import Document from '#documents/models/document'
import { attach, documentGroup } from '#tests/browser/support/attach'
import { aDemoTown } from '#tests/browser/support/demo_town'
import { aPdfOf, aPhotoOf } from '#tests/browser/support/papers'
import { arrived, nextPage, seen } from '#tests/browser/support/seen'
import { aFamily, aSignedInParent } from '#tests/browser/support/signed_in_parent'
import { fillIn, follow, press, select } from '#tests/browser/support/words'
import { useTruncatedDatabase } from '#tests/support/databases'
import { aRequest } from '#tests/support/world'
import { aFiledDocument } from '#tests/support/world/kept_document'

const PROOF = 'Justificatif de domicile'

test.group('The wallet', (group) => {
  useTruncatedDatabase(group)

  test('a parent keeps her papers in one place, replaces one, and takes it up in her next request', async ({
    browser,
    assert,
  }) => {
    const town = await aDemoTown()
    const family = await aFamily(town)
    const record = await aFiledDocument(town, family, ['carnet.png'], {
      typeKey: 'health_record_book',
      individualId: family.child('Léa').id,
    })
    await town.run(() => record.merge({ state: 'validated', validUntilOn: '2028-06-30' }).save())
    const draft = await aRequest(town, 'library_registration')
      .by(family)
      .about(family.child('Léa'))
      .in('draft')
    const page = await aSignedInParent(browser, family)

    await page.goto('/documents/nouveau')
    await select(page, { 'Type de pièce': `${PROOF} (valable 3\u00a0ans)` })
    await fillIn(page, { 'Précision pour la mairie': 'Facture au nom de mon mari' })
    await page
      .getByLabel('Fichiers', { exact: true })
      .setInputFiles([
        await aPdfOf('facture.pdf', 'Facture', ['Électricité', 'Détail']),
        await aPhotoOf('verso.png', ['Au verso']),
        { name: 'vide.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(0) },
      ])
    await seen(page, 'Ajouter un document', 'front.document.new')
    await nextPage(page, () => press(page, 'Ranger ce document'))
    await page.getByText('2\u00a0fichiers sont ajoutés et restent dans cette pièce.').waitFor()
    await seen(page, PROOF, 'front.document.refused_file')

    await nextPage(page, () => press(page, 'Descendre facture.pdf'))
    await nextPage(page, () => press(page, 'Tourner la page 1 de verso.png'))
    await seen(page, PROOF, 'front.document')
    assert.deepEqual(
      await page
        .getByRole('main')
        .getByRole('heading', { level: 2 })
        .allTextContents()
        .then((all) => all.slice(0, 2)),
      ['verso.png', 'facture.pdf']
    )

    await town.run(() =>
      Document.query()
        .whereNull('individual_id')
        .update({ state: 'validated', valid_until_on: '2027-01-31' })
    )
    await page.reload()
    await follow(page, 'Remplacer')
    await arrived(page, `Remplacer : ${PROOF}`)
    await page
      .getByLabel('Fichiers de la nouvelle pièce')
      .setInputFiles([await aPhotoOf('facture-2.png', ['Facture de novembre'])])
    await seen(page, `Remplacer : ${PROOF}`, 'front.document.replace')
    await nextPage(page, () => press(page, 'Remplacer cette pièce'))
    await seen(page, PROOF, 'front.document.successor')

    await page.goto('/documents')
    await seen(page, 'Mes documents', 'front.documents')

    await page.goto(`/demarches/library_registration/demande/${draft.id}/pieces`)
    await seen(page, 'Pièces justificatives', 'front.documents.offered')
    await nextPage(page, () => press(page, `Reprendre ce document ${PROOF}`))
    await documentGroup(page, PROOF).getByText('facture-2.png', { exact: true }).waitFor()
    await attach(page, 'Pièce d’identité', [
      { name: 'carte.png', mimeType: 'image/png', buffer: Buffer.from('pas une image') },
    ])
    await seen(page, 'Pièces justificatives', 'front.documents.refused')
  })
})
