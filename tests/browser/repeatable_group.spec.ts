import { test } from '@japa/runner'
import { type Page } from 'playwright'
import ServiceRequest from '#requests/models/service_request'
import { anAgentAtWork } from '#tests/browser/support/agent_desk'
import { aRequestWithContacts } from '#tests/browser/support/contacts_form'
import { aDemoTown } from '#tests/browser/support/demo_town'
import { nextPage, seen, settled } from '#tests/browser/support/seen'
import { aFamily, aSignedInParent } from '#tests/browser/support/signed_in_parent'
import { choose, fillIn, press } from '#tests/browser/support/words'
import { runsScripts } from '#tests/browser/support/visitor'
import { useTruncatedDatabase } from '#tests/support/databases'

test.group('A repeatable group', (group) => {
  useTruncatedDatabase(group)

  test('an agent adds, corrects and removes an entry in place, {name}')
    .with([
      { name: 'with scripts', javaScriptEnabled: true },
      { name: 'without', javaScriptEnabled: false },
    ])
    .run(async ({ browser, assert }, { name, javaScriptEnabled }) => {
      const town = await aDemoTown()
      const request = await aRequestWithContacts(town, await aFamily(town))
      const agent = await anAgentAtWork(browser, 'agent.demo', { javaScriptEnabled })
      await agent.goto(`/backoffice/demandes/${request.number}/donnees/contacts`)
      await changePeople(agent)
      await seen(
        agent,
        'Intervention technique',
        `office.request.contacts_${name.replace(' ', '_')}`
      )
      await press(agent, 'Enregistrer')
      await agent.getByText('La donnée est enregistrée.').waitFor()
      await agent.getByText('12 bis').waitFor()

      const { data } = await town.run(() => ServiceRequest.findOrFail(request.id))
      assert.deepEqual(data.contacts, [{ name: 'Aimé Roy', neighbour: true, door: '12 bis' }])
    })

  test('a citizen does the same in his form, {name}')
    .with([
      { name: 'with scripts', javaScriptEnabled: true },
      { name: 'without', javaScriptEnabled: false },
    ])
    .run(async ({ browser, assert }, { javaScriptEnabled }) => {
      const town = await aDemoTown()
      const family = await aFamily(town)
      const request = await aRequestWithContacts(town, family)
      const parent = await aSignedInParent(browser, family, { javaScriptEnabled })
      await parent.goto(`/demandes/${request.number}/modifier/contacts`)
      await changePeople(parent)
      await press(parent, 'Enregistrer')
      await parent.getByText('12 bis').waitFor()

      const { data } = await town.run(() => ServiceRequest.findOrFail(request.id))
      assert.deepEqual(data.contacts, [{ name: 'Aimé Roy', neighbour: true, door: '12 bis' }])
    })
})

/** Adds a neighbour after Rose Petit, corrects his name, and takes Rose out. */
async function changePeople(page: Page) {
  await ready(page)
  const people = page.getByRole('group', { name: /^Personne à contacter n° \d/ })
  await answer(page, () => press(page, 'Ajouter : Personne à contacter'))
  const second = people.nth(1)
  await second.waitFor()
  await fillIn(second, { Nom: 'Aimé Roi' })
  await choose(second, { 'Est-ce un voisin ?': 'Oui' })
  if (!runsScripts(page)) {
    await answer(page, () => press(page, 'Enregistrer'))
    await page.getByRole('alert').filter({ hasText: '1 erreur' }).waitFor()
  }
  await fillIn(second, { 'Nom': 'Aimé Roy', 'Numéro de la porte': '12 bis' })
  await answer(page, () => press(page, 'Supprimer : Personne à contacter n° 1'))
  await people.nth(1).waitFor({ state: 'detached' })
}

/** Until the form answers by itself, where scripts run. */
async function ready(page: Page) {
  await settled(page)
  if (runsScripts(page)) await page.locator('request-form[data-hydrated]').waitFor()
}

/** Without scripts a button brings another page. */
async function answer(page: Page, act: () => Promise<void>) {
  if (runsScripts(page)) await act()
  else await nextPage(page, act)
}
