import { test } from '@japa/runner'
import { type Page } from 'playwright'
import ServiceRequest from '#requests/models/service_request'
import { anAgentAtWork } from '#tests/browser/support/agent_desk'
import { aDemoTown } from '#tests/browser/support/demo_town'
import { arrived, nextPage, seen } from '#tests/browser/support/seen'
import { aFamily, aSignedInParent } from '#tests/browser/support/signed_in_parent'
import { aVisitor } from '#tests/browser/support/visitor'
import { choose, field, fillIn, follow, press } from '#tests/browser/support/words'
import { expectAccessible } from '#tests/support/accessibility'
import { useTruncatedDatabase } from '#tests/support/databases'
import { shoot } from '#tests/support/screenshots'
import { aHousehold, aRequest } from '#tests/support/world'

const PHONE = 'Téléphone en cas d’urgence'

test.group('What is typed outside of a draft', (group) => {
  useTruncatedDatabase(group)

  test('a correction survives the page and the network, and the request waits for « Enregistrer »', async ({
    browser,
    assert,
  }) => {
    const town = await aDemoTown()
    const family = await aFamily(town)
    const { id, number, data } = await aRequest(town, 'school_canteen_registration')
      .by(family)
      .about(family.child('Léa'))
      .in('incomplete')
    const stored = async () => (await town.run(() => ServiceRequest.findOrFail(id))).data
    const parent = await aSignedInParent(browser, family)
    const path = `/demandes/${number}/modifier/registration`
    await open(parent, path)
    await fillIn(parent, { [PHONE]: '03 83 11 22 33' })
    await saved(parent)
    await parent.context().setOffline(true)
    await fillIn(parent, { [PHONE]: '03 83 44 55 66' })
    await parent.getByRole('status').filter({ hasText: 'hors connexion' }).waitFor()
    await parent.close()
    assert.deepEqual(await stored(), data)

    const later = await parent.context().newPage()
    await parent.context().setOffline(false)
    await open(later, path)
    await later.getByText('ont été retrouvées').waitFor()
    assert.equal(await field(later, PHONE).inputValue(), '0383445566')
    await saved(later)
    await open(later, path)
    await later.getByText('Vous avez commencé cette correction').waitFor()
    await expectAccessible(later)
    await shoot(later, 'front.request.correction.kept')
    await nextPage(later, () => press(later, 'Enregistrer'))
    await later.getByText('Vos réponses sont enregistrées.').waitFor()
    assert.equal((await stored()).urgencyPhone, '0383445566')
  })

  test('who files without account finds again what he had typed of himself', async ({
    browser,
    assert,
  }) => {
    await aDemoTown()
    const visitor = await aVisitor(browser)
    await visitor.goto('/demarches/birth_details')
    await press(visitor, 'Commencer')
    await arrived(visitor, 'Vos coordonnées')
    await fillIn(visitor, { Prénom: 'Dominique', Voie: 'Rue Haute' })
    await saved(visitor)
    await visitor.context().setOffline(true)
    await choose(visitor, { Civilité: 'Monsieur' })
    await fillIn(visitor, { Nom: 'Roux' })
    await visitor.getByRole('status').filter({ hasText: 'hors connexion' }).waitFor()
    const url = visitor.url()
    await visitor.close()

    const later = await visitor.context().newPage()
    await visitor.context().setOffline(false)
    await later.goto(url)
    await later.getByText('ont été retrouvées').waitFor()
    for (const [label, value] of Object.entries({
      Prénom: 'Dominique',
      Nom: 'Roux',
      Voie: 'Rue Haute',
    })) {
      assert.equal(await field(later, label).inputValue(), value)
    }
    assert.isTrue(await later.getByLabel('Monsieur', { exact: true }).isChecked())
    await saved(later)
    await expectAccessible(later)
    await shoot(later, 'front.requester.kept')
  })
})

test.group('A household and its exceptions', (group) => {
  useTruncatedDatabase(group)

  test('an adult lives elsewhere, and two twins are not one child', async ({ browser }) => {
    const town = await aDemoTown()
    const family = await aHousehold(town)
      .headedBy('Nadia', 'Benali')
      .withAdult('Karim', 'Benali')
      .withChild('Léa')
      .withChild('Lea')
    const parent = await aSignedInParent(browser, family)
    await parent.goto(`/compte/membres/${family.adult('Karim').id}`)
    await arrived(parent, 'Karim Benali')
    await field(parent, 'Voie').waitFor({ state: 'hidden' })
    await parent.getByLabel('Même adresse que le foyer').uncheck()
    await fillIn(parent, {
      'Portable': '06 11 22 33 44',
      'Voie': 'Quai Sud',
      'Code postal': '69002',
      'Ville': 'Lyon',
    })
    await choose(parent, { Civilité: 'Monsieur' })
    await seen(parent, 'Karim Benali', 'front.member.own_address')
    await nextPage(parent, () => press(parent, 'Enregistrer'))
    await parent.getByText('Habite à une autre adresse').waitFor()
    await seen(parent, 'Mon foyer', 'front.household.own_address')

    const agent = await anAgentAtWork(browser)
    await agent.goto(`/backoffice/foyers/${family.household.number}?membres=enfants`)
    await agent.getByText('Peut-être la même personne').waitFor()
    await seen(agent, 'Foyer de Nadia Benali', 'office.household.alike')
    await nextPage(agent, () =>
      agent.getByRole('button', { name: /^Ce ne sont pas les mêmes personnes/ }).click()
    )
    await agent.getByText('ne seront plus proposées').waitFor()
    await follow(agent, /Adultes/)
    await agent.getByText('Quai Sud').waitFor()
  })
})

async function open(page: Page, path: string) {
  await page.goto(path)
  await page.locator('request-form[data-hydrated]').waitFor()
}

function saved(page: Page): Promise<void> {
  return page.getByText(/^Enregistré à/).waitFor()
}
