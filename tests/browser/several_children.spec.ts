import { test } from '@japa/runner'
import { type Browser, type Page } from 'playwright'
import ServiceRequest from '#requests/models/service_request'
import { aDemoTown } from '#tests/browser/support/demo_town'
import { arrived, nextPage, seen } from '#tests/browser/support/seen'
import { aSignedInParent } from '#tests/browser/support/signed_in_parent'
import { choose, field, follow, press, tick } from '#tests/browser/support/words'
import { useTruncatedDatabase } from '#tests/support/databases'
import { aHousehold } from '#tests/support/world'

const SERVICE = 'perischool_activity_registration'

test.group('Three children at once', (group) => {
  useTruncatedDatabase(group)

  test('are registered from one filling in and one sending', async ({ browser, assert }) => {
    const { town, parent } = await aLargeFamily(browser)
    await parent.goto(`/demarches/${SERVICE}`)
    await follow(parent, 'Commencer')
    await arrived(parent, 'Pour commencer')
    for (const name of ['Léa', 'Hugo', 'Zoé']) await tick(parent, `${name} Benali`)
    await seen(parent, 'Pour commencer', 'front.batch.choice')
    await press(parent, 'Continuer')

    await arrived(parent, 'Inscription')
    await choose(parent, { 'Activités périscolaires': 'Garderie du soir' })
    await field(parent, 'Téléphone en cas d’urgence').fill('06 98 76 54 32')
    await goThroughSteps(parent)
    await seen(parent, 'Récapitulatif et envoi', 'front.batch.first')

    for (const name of ['Hugo', 'Zoé']) {
      await nextPage(parent, () => press(parent, `Reprendre ces réponses pour ${name} Benali`))
      await arrived(parent, 'Inscription')
      assert.match(
        await field(parent, 'Téléphone en cas d’urgence').inputValue(),
        /^06\s?98\s?76\s?54\s?32$/
      )
      await goThroughSteps(parent)
    }

    await choose(parent, { 'Comment la mairie peut-elle vous joindre ?': 'Courriel' })
    await tick(parent, 'Je certifie que ces informations sont exactes')
    await seen(parent, 'Récapitulatif et envoi', 'front.batch.ready')
    await press(parent, 'Envoyer les 3 demandes')
    await seen(parent, 'Vos demandes sont envoyées', 'front.batch.sent')
    const requests = await town.run(() => ServiceRequest.query().whereNotNull('number'))
    assert.lengthOf(requests, 3)
  })
})

async function aLargeFamily(browser: Browser) {
  const town = await aDemoTown()
  const family = await aHousehold(town)
    .headedBy('Nadia', 'Benali')
    .withChild('Léa', { birthDate: '2015-05-04' })
    .withChild('Hugo', { birthDate: '2017-05-04' })
    .withChild('Zoé', { birthDate: '2019-05-04' })
  return { town, parent: await aSignedInParent(browser, family) }
}

/** From the first step to the summary; what is asked of each child anew is answered. */
async function goThroughSteps(page: Page) {
  await press(page, 'Continuer')
  for (const title of ['Personnes à contacter', 'Personnes autorisées']) {
    await arrived(page, title)
    await press(page, 'Continuer')
  }
  await arrived(page, 'Règlement et autorisations')
  await tick(page, 'J’ai lu le règlement intérieur')
  await tick(page, 'J’autorise mon enfant à participer aux sorties')
  await tick(page, 'J’autorise l’hospitalisation de mon enfant')
  await press(page, 'Continuer')
  await arrived(page, 'Pièces justificatives')
  await follow(page, 'Continuer')
  await arrived(page, 'Récapitulatif et envoi')
}
