import { type Assert } from '@japa/assert'
import { test } from '@japa/runner'
import { type Page } from 'playwright'
import { anAgentAtWork } from '#tests/browser/support/agent_desk'
import { aDemoTown } from '#tests/browser/support/demo_town'
import { arrived, nextPage, seen, settled } from '#tests/browser/support/seen'
import { aFamily } from '#tests/browser/support/signed_in_parent'
import { fillIn, follow, press, select, tick } from '#tests/browser/support/words'
import { useTruncatedDatabase } from '#tests/support/databases'
import { aHousehold, aRequest } from '#tests/support/world'
import type { Family } from '#tests/support/world/family'

const TITLE = 'Foyer de Nadia Benali'

test.group('An agent who looks after accounts', (group) => {
  useTruncatedDatabase(group)

  test('finds a family, reads its page, blocks its account and goes to the counter for it', async ({
    browser,
    assert,
  }) => {
    const family = await aTownWithAccounts()
    const agent = await anAgentAtWork(browser)
    await find(agent, assert)
    await read(agent, family)
    await decide(agent)
    await nextPage(agent, () => press(agent, 'Créer une demande'))
    await arrived(agent, 'Services en ligne')
    await press(agent, 'Quitter le guichet')
    await arrived(agent, TITLE)
  })
})

async function aTownWithAccounts(): Promise<Family> {
  const town = await aDemoTown()
  const family = await aFamily(town)
  await family.household.merge({ state: 'pending' }).save()
  await aHousehold(town).headedBy('Nathan', 'Benalla').blocked()
  await aHousehold(town).headedBy('Zoé', 'Zola').withChild('Ulysse')
  await aRequest(town, 'school_canteen_registration').by(family).about(family.child('Léa'))
  return family
}

/** Filters apply themselves, and live in the address. */
async function find(agent: Page, assert: Assert) {
  const menu = agent.getByRole('navigation', { name: 'Menu principal' })
  await follow(menu, 'Foyers')
  await seen(agent, 'Foyers', 'office.households')
  await fillIn(agent, { Nom: 'benal' })
  await agent.locator('#resultats', { hasText: '4 personnes' }).waitFor()
  await settled(agent)
  await nextPage(agent, () => tick(agent, 'Responsable de compte'))
  await agent.locator('#resultats', { hasText: '2 comptes' }).waitFor()
  await nextPage(agent, () => select(agent, { Statut: 'Actif' }))
  await nextPage(agent, () => follow(agent, 'N° de compte'))
  assert.match(agent.url(), /nom=benal.*responsable=oui.*statut=actif.*tri=compte/)
  await seen(agent, 'Foyers', 'office.households.found')
  await follow(agent, 'Nadia Benali')
}

async function read(agent: Page, { head }: Family) {
  await seen(agent, TITLE, 'office.household')
  await agent.getByText(head.email ?? '', { exact: true }).waitFor()
  await follow(agent, /^Enfants/)
  await agent.getByRole('heading', { level: 3, name: 'Léa Benali' }).waitFor()
  await seen(agent, TITLE, 'office.household.children')
  await follow(agent, 'Documents')
  await agent.getByText('Aucune pièce jointe').waitFor()
  await settled(agent)
}

async function decide(agent: Page) {
  await nextPage(agent, () => press(agent, 'Valider le compte'))
  await agent.getByText('Le compte est maintenant à l’état « valide ».').waitFor()
  await agent.getByText('Rendre inactif', { exact: true }).click()
  await agent
    .getByRole('textbox', { name: /^Motif/ })
    .fill('Courriers revenus : adresse à confirmer.')
  await seen(agent, TITLE, 'office.household.blocking')
  await nextPage(agent, () => press(agent, 'Oui, rendre inactif'))
  await nextPage(agent, () => follow(agent, 'Historique'))
  await agent.getByText('adresse à confirmer').waitFor()
  await seen(agent, TITLE, 'office.household.history')
  await nextPage(agent, () => press(agent, 'Rendre actif'))
  await agent.getByText('la famille peut de nouveau se connecter').waitFor()
}
