import { test } from '@japa/runner'
import { type Page } from 'playwright'
import { aDemoTown } from '#tests/browser/support/demo_town'
import { seen } from '#tests/browser/support/seen'
import { aFamily, aSignedInParent } from '#tests/browser/support/signed_in_parent'
import { aVisitor } from '#tests/browser/support/visitor'
import { fillIn } from '#tests/browser/support/words'
import { useTruncatedDatabase } from '#tests/support/databases'

test.group('A new password', (group) => {
  useTruncatedDatabase(group)

  test('is measured in words and by a bar, read aloud when one pauses, and can be shown', async ({
    browser,
    assert,
  }) => {
    await aDemoTown()
    const visitor = await aVisitor(browser)
    await visitor.goto('/compte/creation')
    const password = visitor.getByLabel('Mot de passe', { exact: true })
    assert.equal(await password.getAttribute('autocomplete'), 'new-password')
    const meter = visitor.getByRole('meter', { name: 'Solidité du mot de passe' })
    const status = visitor.locator('password-strength').getByRole('status')
    await password.pressSequentially('blainville54')
    assert.equal(await status.textContent(), '', 'nothing is read aloud at each key')
    await words(visitor, /^Presque.: encore 2.caractères/)
    await status.filter({ hasText: 'Presque' }).waitFor({ state: 'attached' })
    const almost = Number(await meter.evaluate((bar) => (bar as HTMLMeterElement).value))
    await seen(visitor, 'Créer un compte', 'front.sign_up.strength')
    await password.press('-')
    await words(visitor, /^Assez solide/)
    const enough = Number(await meter.evaluate((bar) => (bar as HTMLMeterElement).value))
    assert.isAbove(enough, almost)

    const toggle = visitor.getByRole('button', { name: 'Afficher le mot de passe' }).first()
    await toggle.click()
    assert.equal(await password.getAttribute('type'), 'text')
    await seen(visitor, 'Créer un compte', 'front.sign_up.shown')
    await visitor.getByRole('button', { name: 'Masquer le mot de passe' }).click()
    assert.equal(await password.getAttribute('type'), 'password')
  })

  test('may be pasted, and says on its page what is wrong with a common one', async ({
    browser,
    assert,
  }) => {
    const parent = await aSignedInParent(browser, await aFamily(await aDemoTown()))
    await parent.goto('/compte/mot-de-passe')
    const password = parent.getByLabel('Nouveau mot de passe', { exact: true })
    await password.evaluate((field) => {
      const pasted = new Event('paste', { bubbles: true, cancelable: true })
      field.setAttribute('data-pasted', String(field.dispatchEvent(pasted)))
    })
    assert.equal(await password.getAttribute('data-pasted'), 'true')
    await fillIn(parent, {
      'Mot de passe actuel': 'Une-phrase-assez-longue-54',
      'Nouveau mot de passe': 'azertyuiop1234',
      'Confirmez le nouveau mot de passe': 'azertyuiop1234',
    })
    await parent.getByRole('button', { name: 'Enregistrer' }).click()
    await parent.getByRole('link', { name: /fait partie des plus courants/ }).waitFor()
    await seen(parent, 'Changer mon mot de passe', 'front.password.common')
    const toggles = parent.getByRole('button', { name: 'Afficher le mot de passe' })
    assert.equal(await toggles.count(), 3)
    assert.equal(await parent.getByRole('meter').count(), 1)
    await password.fill('court')
    await words(parent, /^Trop court/)
  })
})

function words(page: Page, sentence: RegExp) {
  return page.locator('.password-words').filter({ hasText: sentence }).waitFor()
}
