import { test } from '@japa/runner'
import { type Page } from 'playwright'
import ServiceRequest from '#requests/models/service_request'
import { BanAddressBook } from '#plugins/ban_address_book/ban_address_book'
import { anAgentAtWork } from '#tests/browser/support/agent_desk'
import { aDemoTown } from '#tests/browser/support/demo_town'
import { reach } from '#tests/browser/support/keyboard'
import { arrived, nextPage, seen, settled } from '#tests/browser/support/seen'
import { aFamily, aSignedInParent } from '#tests/browser/support/signed_in_parent'
import { field, fillIn, follow, press } from '#tests/browser/support/words'
import { useAddressBook } from '#tests/support/address_book'
import { useTruncatedDatabase } from '#tests/support/databases'
import { aGeocoder, says } from '#tests/support/geocoder'
import { aRequest } from '#tests/support/world'

const SEARCH = 'Rechercher mon adresse'
const DOWN = 'La recherche d’adresse ne répond pas : saisissez l’adresse vous-même.'
const SERVICE = 'technical_intervention'

test.group('Searching for an address', (group) => {
  useTruncatedDatabase(group)
  const chooseBook = useAddressBook(group)

  test('a parent finds hers with the keyboard alone, and may still change it', async ({
    browser,
    assert,
  }) => {
    const family = await aFamily(await aDemoTown())
    const parent = await aSignedInParent(browser, family)
    await parent.goto('/compte/adresse')
    const search = parent.getByRole('combobox', { name: SEARCH })
    await reach(parent, search)
    await parent.keyboard.type('12 rue du m')
    await parent.getByText('2 adresses proposées.').waitFor()
    await parent.keyboard.press('ArrowDown')
    await parent.keyboard.press('ArrowDown')
    await parent.keyboard.press('ArrowUp')
    const active = parent.getByRole('option', { selected: true })
    assert.equal(await active.textContent(), '12 Rue du Moulin 14550 Blainville')
    assert.equal(
      await search.getAttribute('aria-activedescendant'),
      await active.getAttribute('id')
    )
    await seen(parent, 'Adresse du foyer', 'front.address.search')

    await parent.keyboard.press('Escape')
    assert.equal(await search.getAttribute('aria-expanded'), 'false')
    await parent.keyboard.type('oul')
    await parent.getByText('2 adresses proposées.').waitFor()
    await parent.keyboard.press('ArrowDown')
    await parent.keyboard.press('Enter')
    await parent.getByText('L’adresse est reportée').waitFor()
    assert.equal(await field(parent, 'Voie').inputValue(), 'Rue du Moulin')
    assert.equal(await field(parent, 'Code postal').inputValue(), '14550')
    await seen(parent, 'Adresse du foyer', 'front.address.found')
    await fillIn(parent, { Numéro: '14' })
    await nextPage(parent, () => press(parent, 'Enregistrer'))
    const { address } = await family.household.refresh()
    assert.containSubset(address, { streetNumber: '14', streetName: 'Rue du Moulin' })
    assert.isUndefined(address?.streetRivoliCode, 'typed otherwise, it has no code any more')
  })

  test('the form of a service fills its own fields, for the parent and for the agent', async ({
    browser,
    assert,
  }) => {
    const town = await aDemoTown()
    const family = await aFamily(town)
    const request = await aRequest(town, SERVICE).by(family)
    const draft = await aRequest(town, SERVICE).by(family).in('draft')
    const parent = await aSignedInParent(browser, family)
    await parent.goto(`/demarches/${SERVICE}/demande/${draft.id}/intervention`)
    await pick(parent, 'quai', 'Quai de l’Orne 14550 Blainville')
    assert.equal(await field(parent, 'Voie').inputValue(), 'Quai de l’Orne')
    await seen(parent, 'Demande', 'front.step.address')
    await nextPage(parent, () => press(parent, 'Continuer'))
    const { data } = await town.run(() => ServiceRequest.findOrFail(draft.id))
    assert.containSubset(data, { interventionPlace: { streetName: 'Quai de l’Orne' } })

    const agent = await anAgentAtWork(browser)
    await agent.goto(`/backoffice/demandes/${request.number}`)
    await follow(agent, /^Lieu.* : modifier$/)
    await pick(agent, '8 place de la m', '8 Place de la Mairie 14550 Blainville')
    await seen(agent, 'Intervention technique', 'office.request.address')
    await nextPage(agent, () => press(agent, 'Enregistrer'))
    const edited = await town.run(() => ServiceRequest.findOrFail(request.id))
    assert.containSubset(edited.data, {
      interventionPlace: { streetNumber: '8', streetName: 'Place de la Mairie' },
    })
  })

  test('without a script there is no search, and the fields have all the room', async ({
    browser,
    assert,
  }) => {
    const town = await aDemoTown()
    const family = await aFamily(town)
    const draft = await aRequest(town, SERVICE).by(family).in('draft')
    const parent = await aSignedInParent(browser, family, { javaScriptEnabled: false })
    await parent.goto(`/demarches/${SERVICE}/demande/${draft.id}/intervention`)
    await seen(parent, 'Demande', 'front.step.address_without_script')
    const street = await field(parent, 'Voie').boundingBox()
    assert.isAbove(street?.width ?? 0, 250)
  })

  test('when the book is down the page says so, and the address is typed', async ({
    browser,
    assert,
  }) => {
    const { url } = await aGeocoder(says(500, ''))
    chooseBook(new BanAddressBook({ url }))
    const family = await aFamily(await aDemoTown())
    const parent = await aSignedInParent(browser, family, { expectedStatuses: [503] } as object)
    await parent.goto('/compte/adresse')
    await fillIn(parent, { [SEARCH]: '12 rue haute' })
    await parent.getByRole('status').filter({ hasText: DOWN }).waitFor()
    await seen(parent, 'Adresse du foyer', 'front.address.down')
    await fillIn(parent, { 'Voie': 'Rue Haute', 'Code postal': '145', 'Ville': 'Blainville' })
    await nextPage(parent, () => press(parent, 'Enregistrer'))
    await parent.getByText('Saisissez les cinq chiffres').first().waitFor()
    await parent.getByRole('combobox', { name: SEARCH }).waitFor()
    await fillIn(parent, { 'Code postal': '14550' })
    await nextPage(parent, () => press(parent, 'Enregistrer'))
    await arrived(parent, 'Mon foyer')
    assert.equal((await family.household.refresh()).address?.streetName, 'Rue Haute')
  })
})

async function pick(page: Page, text: string, label: string) {
  await settled(page)
  await fillIn(page, { 'Rechercher une adresse': text })
  await page.getByRole('option', { name: label, exact: true }).click()
  await page.getByText('L’adresse est reportée').waitFor()
}
