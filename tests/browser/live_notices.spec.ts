import { test } from '@japa/runner'
import { type Locator, type Page } from 'playwright'
import { anAgentAtWork } from '#tests/browser/support/agent_desk'
import { aDemoTown } from '#tests/browser/support/demo_town'
import { arrived, nextPage, seen } from '#tests/browser/support/seen'
import { aFamily } from '#tests/browser/support/signed_in_parent'
import { field, fillIn, follow, isFocused, press } from '#tests/browser/support/words'
import { AddNote } from '#requests/actions/add_note'
import { useTruncatedDatabase } from '#tests/support/databases'
import { aRequest } from '#tests/support/world'

const TITLE = 'Intervention technique'
const NOTE = 'La voirie passera jeudi matin.'

test.group('Two agents on one request', (group) => {
  useTruncatedDatabase(group)

  test('see each other, are told who takes over and what the citizen does, and lose nothing', async ({
    browser,
    assert,
  }) => {
    const town = await aDemoTown()
    const family = await aFamily(town)
    const request = await aRequest(town, 'technical_intervention').by(family)
    const path = `/backoffice/demandes/${request.number}`
    const nadia = await anAgentAtWork(browser, 'agent.demo', { expectedStatuses: [423] })
    const sophie = await anAgentAtWork(browser, 'gestionnaire.demo')

    await nadia.goto(path)
    await arrived(nadia, TITLE)
    await openNotes(nadia)
    await fillIn(nadia, { 'Nouvelle note': NOTE })
    await sophie.goto(path)
    await told(sophie, 'En cours de traitement par Nadia Lefèvre')
    await comeBack(nadia)
    await told(nadia, 'Sophie Marchand consulte aussi cette demande.')

    await sophie.locator('summary', { hasText: 'Prendre la main' }).click()
    await seen(sophie, TITLE, 'office.live.take_over')
    await nextPage(sophie, () => press(sophie, 'Prendre la main'))
    await told(sophie, 'Vous traitez maintenant cette demande.')
    await told(nadia, 'Sophie Marchand a pris la main sur cette demande')
    assert.equal(await field(nadia, 'Nouvelle note').inputValue(), NOTE)
    assert.isTrue(await isFocused(field(nadia, 'Nouvelle note')))
    await seen(nadia, TITLE, 'office.live.taken_over')

    await nextPage(nadia, () => press(nadia, 'Enregistrer la note'))
    await told(nadia, 'Votre saisie, non enregistrée')
    await seen(nadia, TITLE, 'office.live.refused')
    await nadia.locator('summary', { hasText: 'Prendre la main' }).click()
    await nextPage(nadia, () => press(nadia, 'Prendre la main'))
    await openNotes(nadia)
    assert.equal(await field(nadia, 'Nouvelle note').inputValue(), NOTE)

    await town.run(() =>
      new AddNote().handle({
        requestId: request.id,
        visibility: 'public',
        text: 'Le lampadaire clignote aussi.',
        actor: { kind: 'citizen', id: family.head.id, name: family.head.fullName },
      })
    )
    await comeBack(nadia)
    await told(nadia, 'L’usager vient d’écrire un message.')
    await seen(nadia, TITLE, 'office.live.citizen')
    await nextPage(nadia, () => follow(nadia, 'Actualiser'))
    await openNotes(nadia)
    await told(nadia, 'Le lampadaire clignote aussi.')
    assert.equal(await field(nadia, 'Nouvelle note').inputValue(), NOTE)

    await comeBack(sophie)
    await told(sophie, 'Nadia Lefèvre a pris la main')
    await nextPage(nadia, () => follow(nadia, 'Tâches'))
    await arrived(nadia, 'Tâches')
    await sophie.reload()
    await told(sophie, 'Vous traitez cette demande')
  })
})

async function openNotes(page: Page) {
  const notes = page.getByRole('link', { name: /^Notes/ })
  if (!(await field(page, 'Nouvelle note').isVisible())) await notes.click()
  await field(page, 'Nouvelle note').waitFor()
}

/** A sentence comes onto the page, without anything being asked of it. */
function told(page: Page, sentence: string): Promise<void> {
  return first(page, sentence).waitFor()
}

function first(page: Page, sentence: string): Locator {
  return page.getByRole('main').getByText(sentence).first()
}

/** The page is shown again after another window hid it: it asks at once. */
function comeBack(page: Page) {
  return page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
}
