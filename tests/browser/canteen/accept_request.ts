import { type Assert } from '@japa/assert'
import { type Page } from 'playwright'
import { SERVICE } from '#tests/browser/canteen/examine_request'
import { decide, judge, openDocument } from '#tests/browser/support/agent_desk'
import { seen } from '#tests/browser/support/seen'
import { fillIn, follow, press } from '#tests/browser/support/words'

/** The agent checks what was corrected: not validated before all of it is. */
export async function acceptRequest(agent: Page, number: number, assert: Assert) {
  await findBySearch(agent, number)
  await agent.getByText('Bonjour, voici le carnet de santé').waitFor()
  await agent.getByText('À l’envoi : Lundi, Mardi, Jeudi, Vendredi').waitFor()
  await seen(agent, SERVICE, 'office.request.rectified')

  await decide(agent, 'complet')
  await agent.locator('.treatment .card-header').getByText('Complet').waitFor()
  await decide(agent, 'validé')
  const refusal = agent.getByRole('alert').filter({ hasText: 'pas encore possible' })
  await refusal.waitFor()
  assert.isAbove(await refusal.getByRole('link').count(), 1)
  await seen(agent, SERVICE, 'office.request.blocked')
}

async function findBySearch(agent: Page, number: number) {
  await follow(agent.getByRole('navigation', { name: 'Menu principal' }), 'Demandes')
  await fillIn(agent, { 'Nom du demandeur': 'bénali' })
  await agent.getByRole('heading', { level: 2, name: '1 demande' }).waitFor()
  await seen(agent, 'Demandes', 'office.requests')
  await follow(agent, new RegExp(`^N°\\s${number} – ${SERVICE}`))
  await seen(agent, SERVICE, 'office.request.reopened')
}
