import { type Assert } from '@japa/assert'
import { type Page } from 'playwright'
import { SERVICE } from '#tests/browser/canteen/examine_request'
import { decide, judge, openDocument } from '#tests/browser/support/agent_desk'
import { arrived, seen } from '#tests/browser/support/seen'
import { fillIn, follow, press } from '#tests/browser/support/words'

/** The agent checks what was corrected: nothing is accepted before all of it is. */
export async function acceptRequest(agent: Page, number: number, assert: Assert) {
  await findBySearch(agent, number)
  await agent.getByText('Bonjour, voici le carnet de santé').waitFor()
  await agent.getByText('À l’envoi : Lundi, Mardi, Jeudi, Vendredi').waitFor()
  await seen(agent, SERVICE, 'office.request.rectified')

  await decideAndSee(agent, 'complet')
  await decide(agent, 'validé')
  const refusal = agent.getByRole('alert').filter({ hasText: 'pas encore possible' })
  await refusal.waitFor()
  assert.isAbove(await refusal.getByRole('link').count(), 1)
  await seen(agent, SERVICE, 'office.request.blocked')

  await checkEverything(agent)
  await decideAndSee(agent, 'validé')
  await follow(agent.getByRole('navigation', { name: 'Informations de la demande' }), 'Historique')
  await agent.locator('.history').waitFor()
  await seen(agent, SERVICE, 'office.request.history')
}

/** A name without its accents and its first letters are enough. */
async function findBySearch(agent: Page, number: number) {
  await follow(agent.getByRole('navigation', { name: 'Menu principal' }), 'Demandes')
  await arrived(agent, 'Demandes')
  await fillIn(agent, { 'Nom du demandeur': 'bén' })
  await agent.waitForURL(/demandeur=b/)
  await seen(agent, 'Demandes', 'office.requests')
  await follow(agent, new RegExp(`^N°\\s${number} – ${SERVICE}`))
  await arrived(agent, SERVICE)
}

async function checkEverything(agent: Page) {
  await press(agent, 'Valider les données')
  await agent.locator('.data-state').getByText('Validé').waitFor()
  for (const type of ['Attestation d’assurance scolaire', 'Carnet de santé']) {
    await openDocument(agent, type)
    await judge(agent, 'Valider')
  }
}

/** The letter that left made the request « notifié », although the agent still holds it. */
export async function seeNotified(agent: Page) {
  await agent.reload()
  await seeState(agent, 'notifié')
}

async function decideAndSee(agent: Page, state: string) {
  await decide(agent, state)
  await seeState(agent, state)
}

async function seeState(agent: Page, state: string) {
  const badge = agent.locator('.treatment .card-header').getByText(new RegExp(`\\b${state}\\s*$`))
  await badge.waitFor()
}
