import { test } from '@japa/runner'
import { type Page } from 'playwright'
import { attach } from '#tests/browser/support/attach'
import { aDemoTown } from '#tests/browser/support/demo_town'
import { aPhotoOf } from '#tests/browser/support/papers'
import { introduceOneself } from '#tests/browser/support/introduce_oneself'
import { arrived, seen } from '#tests/browser/support/seen'
import { aVisitor } from '#tests/browser/support/visitor'
import { choose, fillIn, follow, press, select, tick } from '#tests/browser/support/words'
import { useTruncatedDatabase } from '#tests/support/databases'
import { usePostOffice } from '#tests/support/mail_delivery'

const SERVICE = 'Acte de naissance'

test.group('Without an account', (group) => {
  useTruncatedDatabase(group)
  const post = usePostOffice(group)

  test('a birth certificate is asked for, then followed with the code', async ({
    browser,
    assert,
  }) => {
    await aDemoTown()
    const visitor = await aVisitor(browser)
    await visitor.goto('/demarches/birth_details')
    await seen(visitor, SERVICE, 'front.birth.start')
    await press(visitor, 'Commencer')
    await introduceOneself(visitor)
    await seen(visitor, 'Vos coordonnées', 'front.birth.requester')
    await press(visitor, 'Continuer')
    await describeBirth(visitor)
    await attach(visitor, 'Pièce d’identité', [
      await aPhotoOf('carte.png', ['CARTE NATIONALE D’IDENTITÉ']),
    ])
    await follow(visitor, 'Continuer')

    await seen(visitor, 'Récapitulatif et envoi', 'front.birth.summary')
    await choose(visitor, { 'Comment la mairie peut-elle vous joindre ?': 'Courriel' })
    await tick(visitor, 'Je certifie que ces informations sont exactes')
    await press(visitor, 'Envoyer ma demande')
    await seen(visitor, 'Votre demande est envoyée', 'front.birth.sent')
    const code = (await visitor.locator('.access-code').textContent())?.trim() ?? ''
    assert.match(code, /^[A-Z0-9][A-Z0-9 -]{8,}$/)

    const receipt = await post.received('est enregistrée')
    assert.deepEqual(receipt.recipients, ['paul.roux@courriel.test'])
    assert.include(receipt.text, code)

    await followUp(await aVisitor(browser), code)
  })
})

/** The questions about the parents come with the kinds of certificate that name them. */
async function describeBirth(page: Page) {
  await arrived(page, 'Personne concernée')
  await select(page, { 'Qualité du demandeur': 'Titulaire de l’acte' })
  await fillIn(page, {
    'Nom de naissance': 'Roux',
    'Prénom(s)': 'Paul, Louis',
    'Date de naissance': '1971-04-09',
  })
  await seen(page, 'Personne concernée', 'front.birth.person')
  await press(page, 'Continuer')

  await arrived(page, 'Type de l’acte')
  await page.getByLabel('Nom du père').waitFor()
  await seen(page, 'Type de l’acte', 'front.birth.type')
  await choose(page, { 'Type de l’acte': 'Extrait sans filiation' })
  await page.getByLabel('Nom du père').waitFor({ state: 'hidden' })
  await select(page, { 'Motif de la demande': 'Passeport' })
  await press(page, 'Continuer')
  await arrived(page, 'Pièces justificatives')
}

/** In another browser, with the number and the code alone; a wrong code opens nothing. */
async function followUp(page: Page, code: string) {
  await page.goto('/')
  await follow(page.getByRole('navigation', { name: 'Menu principal' }), 'Suivre une demande')
  await fillIn(page, { 'Numéro de la demande': '1', 'Code de suivi': 'AAAAA-AAAAA' })
  await press(page, 'Voir ma demande')
  await page.getByRole('alert').waitFor()
  await seen(page, 'Suivre une demande', 'front.follow_up.refused')

  await fillIn(page, { 'Numéro de la demande': '1', 'Code de suivi': code.toLowerCase() })
  await press(page, 'Voir ma demande')
  await seen(page, SERVICE, 'front.follow_up.request')
  await page.getByText('le texte des messages ne sont pas affichés').waitFor()
  await page.getByText('Titulaire de l’acte').waitFor({ state: 'hidden' })
}
