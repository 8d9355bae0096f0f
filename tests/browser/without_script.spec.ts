import { test } from '@japa/runner'
import { type Page } from 'playwright'
import ServiceRequest from '#requests/models/service_request'
import { attach, documentGroup } from '#tests/browser/support/attach'
import { aDemoTown } from '#tests/browser/support/demo_town'
import { CANTEEN, fileFor, LIBRARY, SCHOOL } from '#tests/browser/support/family_requests'
import { aPdfOf } from '#tests/browser/support/papers'
import { arrived, nextPage, seen } from '#tests/browser/support/seen'
import { aFamilyOfFive, aSignedInParent } from '#tests/browser/support/signed_in_parent'
import { choose, field, fillIn, press } from '#tests/browser/support/words'
import { useTruncatedDatabase } from '#tests/support/databases'

const PROOF = 'Justificatif de domicile'

test.group('Without JavaScript', (group) => {
  useTruncatedDatabase(group)

  test('a family files school, canteen and library, conditions and mistakes included', async ({
    browser,
    assert,
  }) => {
    const town = await aDemoTown()
    const family = await aFamilyOfFive(town)
    const parent = await aSignedInParent(browser, family, { javaScriptEnabled: false })
    const look = (page: Page, title: string, name: string) =>
      seen(page, title, `front.without_script.${name}`)
    await look(parent, 'Bonjour Nadia Benali', 'home')

    await fileFor(parent, SCHOOL, ['Léa Benali', 'Hugo Benali'], { look, bring: bringProof })
    await fileFor(parent, CANTEEN, ['Léa Benali'], {
      look,
      steps: { Inscription: answerByTheServer },
      bring: takeProofUp,
    })
    await fileFor(parent, LIBRARY, ['Hugo Benali'], { look, bring: takeProofUp })

    await parent.goto('/documents')
    await look(parent, 'Mes documents', 'wallet')
    const sent = await town.run(() => ServiceRequest.query().whereNotNull('number'))
    assert.lengthOf(sent, 4)
    await parent.goto(`/demandes/${sent[0].number}`)
    await look(parent, SCHOOL.label, 'follow_up')
  })
})

/** The page that comes back asks what the answers call for. */
async function answerByTheServer(page: Page) {
  await choose(page, {
    'Régime alimentaire': 'Sans porc',
    'Jours de présence': ['Lundi', 'Jeudi'],
    'L’enfant a-t-il une allergie alimentaire ?': 'Oui',
  })
  await press(page, 'Continuer')
  await page.getByRole('alert').filter({ hasText: '1 erreur' }).waitFor()
  await seen(page, 'Inscription', 'front.without_script.refused')
  await field(page, 'Précisez l’allergie').waitFor()
  await fillIn(page, { 'Précisez l’allergie': 'Arachide' })
  await press(page, 'Continuer')
  await arrived(page, 'Règlement et autorisations')
}

async function bringProof(page: Page) {
  await attach(page, PROOF, [await aPdfOf('facture.pdf', 'Facture', ['Nadia BENALI'])])
  await page.getByText('votre fichier est ajouté').waitFor()
}

async function takeProofUp(page: Page) {
  await nextPage(page, () => press(page, `Reprendre ce document ${PROOF}`))
  await documentGroup(page, PROOF).getByText('facture.pdf', { exact: true }).waitFor()
}
