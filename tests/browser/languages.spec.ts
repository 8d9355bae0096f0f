import { test } from '@japa/runner'
import { DEMO_PASSWORD } from '#database/demo/accounts'
import { type Page } from 'playwright'
import { attach } from '#tests/browser/support/attach'
import { aDemoTown } from '#tests/browser/support/demo_town'
import { aPhotoOf } from '#tests/browser/support/papers'
import { introduceOneself } from '#tests/browser/support/introduce_oneself'
import { arrived, seen } from '#tests/browser/support/seen'
import { aVisitor } from '#tests/browser/support/visitor'
import { choose, field, fillIn, follow, press, select } from '#tests/browser/support/words'
import { useTruncatedDatabase } from '#tests/support/databases'
import { usePostOffice } from '#tests/support/mail_delivery'

test.group('Another language', (group) => {
  useTruncatedDatabase(group)
  const post = usePostOffice(group)

  test('a birth certificate is asked for in English, from the middle of a step on', async ({
    browser,
    assert,
  }) => {
    await aDemoTown()
    const visitor = await aVisitor(browser)
    await visitor.goto('/demarches/birth_details')
    await press(visitor, 'English')
    await seen(visitor, 'Birth certificate', 'front.languages.start')
    await press(visitor, 'Français')
    await arrived(visitor, 'Acte de naissance')
    await press(visitor, 'Commencer')
    await introduceOneself(visitor)
    await press(visitor, 'Continuer')

    await arrived(visitor, 'Personne concernée')
    await fillIn(visitor, { 'Nom de naissance': 'Roux', 'Prénom(s)': 'Paul, Louis' })
    await press(visitor, 'English')
    await arrived(visitor, 'Person concerned')
    assert.equal(await field(visitor, 'Last name at birth').inputValue(), 'Roux')
    await press(visitor, 'Continue')
    await visitor.getByRole('link', { name: 'Enter the date of birth' }).waitFor()
    await seen(visitor, 'Person concerned', 'front.languages.error')

    await select(visitor, {
      'Who you are to the person concerned': 'The person named on the certificate',
    })
    await fillIn(visitor, { 'Date of birth': '1971-04-09' })
    await press(visitor, 'Continue')
    await arrived(visitor, 'Type of certificate')
    await choose(visitor, { 'Type of certificate': 'Extract without the parents’ names' })
    await select(visitor, { 'Reason for the request': 'Passport' })
    await seen(visitor, 'Type of certificate', 'front.languages.type')
    await press(visitor, 'Continue')

    await arrived(visitor, 'Supporting documents')
    await press(visitor, 'Français')
    await arrived(visitor, 'Pièces justificatives')
    await attach(visitor, 'Pièce d’identité', [
      await aPhotoOf('carte.png', ['CARTE NATIONALE D’IDENTITÉ']),
    ])
    await press(visitor, 'English')
    await seen(visitor, 'Supporting documents', 'front.languages.documents')
    await follow(visitor, 'Continue')

    await seen(visitor, 'Summary and sending', 'front.languages.summary')
    await choose(visitor, { 'How can the town hall reach you?': 'Email' })
    await visitor.getByRole('checkbox', { name: 'I certify' }).check()
    await press(visitor, 'Send my request')
    await seen(visitor, 'Your request has been sent', 'front.languages.sent')

    const receipt = await post.received('has been received')
    assert.include(receipt.text, 'We have received your request “Birth certificate”.')
    await agentReads(await aVisitor(browser))
  })

  test('easy-to-read French is chosen and kept without a script', async ({ browser, assert }) => {
    await aDemoTown()
    const visitor = await aVisitor(browser, { javaScriptEnabled: false })
    await visitor.goto('/demarches/birth_details')
    await press(visitor, 'Facile à lire')
    await seen(visitor, 'Demander un acte de naissance', 'front.languages.easy_start')
    await press(visitor, 'Je commence')
    await arrived(visitor, 'Qui êtes-vous ?')
    await fillIn(visitor, { Prénom: 'Paul', Nom: 'Roux', Voie: 'rue Haute' })
    await press(visitor, 'English')
    await arrived(visitor, 'Your details')
    assert.equal(await field(visitor, 'Last name').inputValue(), 'Roux')
    assert.equal(await field(visitor, 'Street').inputValue(), 'rue Haute')
    await press(visitor, 'Français')
    await introduceOneself(visitor)
    await press(visitor, 'Continuer')
    await arrived(visitor, 'Personne concernée')
    await fillIn(visitor, { 'Nom de naissance': 'Roux' })
    await press(visitor, 'Facile à lire')
    await arrived(visitor, 'La personne')
    assert.equal(await field(visitor, 'Son nom de naissance').inputValue(), 'Roux')
    await seen(visitor, 'La personne', 'front.languages.easy_step')
  })
})

/** Whatever the citizen read, the file is in French. */
async function agentReads(page: Page) {
  await page.goto('/backoffice/connexion')
  await fillIn(page, { 'Identifiant': 'agent.demo', 'Mot de passe': DEMO_PASSWORD })
  await press(page, 'Me connecter')
  await arrived(page, 'Tâches')
  await page.goto('/backoffice/demandes/1')
  await page.getByText('Titulaire de l’acte').waitFor()
  await seen(page, 'Acte de naissance', 'office.languages.request')
  await page.goto('/backoffice/teleservices/birth_details/langues/en')
  await seen(page, 'Traduction : anglais', 'office.languages.translation')
}
