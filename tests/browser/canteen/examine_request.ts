import { type Browser, type Page } from 'playwright'
import { type Assert } from '@japa/assert'
import { DEMO_PASSWORD } from '#database/demo/accounts'
import {
  anAgentAtWork,
  answerInPlace,
  decide,
  judge,
  openDocument,
  openFromBoard,
} from '#tests/browser/support/agent_desk'
import { arrived, nextPage, seen } from '#tests/browser/support/seen'
import { aVisitor } from '#tests/browser/support/visitor'
import { fillIn, follow, press } from '#tests/browser/support/words'

export const SERVICE = 'Inscription au restaurant scolaire'
export const REASON =
  'Le carnet de santé manque et l’attestation d’assurance est celle de l’an passé.'

/** The agent finds the request among the new ones and looks at everything; something is missing. */
export async function examineRequest(
  browser: Browser,
  number: number,
  assert: Assert
): Promise<Page> {
  const agent = await signIn(browser)
  await openFromBoard(agent, 'Nouvelles demandes', number, SERVICE)
  await agent.getByText('Vous traitez cette demande depuis').waitFor()
  await seen(agent, SERVICE, 'office.request')
  await seeFromElsewhere(browser, number)

  await compare(agent, assert)
  await sortDocuments(agent)
  await answerInPlace(
    agent,
    'Affectation',
    'École dans laquelle l’enfant est inscrit',
    'École élémentaire Jules-Ferry'
  )
  await answerInPlace(agent, 'Affectation', 'Classe', 'CE2')
  await declareIncomplete(agent)
  return agent
}

async function signIn(browser: Browser) {
  const agent = await aVisitor(browser)
  await agent.goto('/backoffice')
  await seen(agent, 'Espace agents', 'office.sign_in')
  await fillIn(agent, { 'Identifiant': 'agent.demo', 'Mot de passe': DEMO_PASSWORD })
  await press(agent, 'Me connecter')
  await seen(agent, 'Tâches', 'office.tasks')
  return agent
}

/** A colleague sees who holds the request, and can change nothing. */
async function seeFromElsewhere(browser: Browser, number: number) {
  const colleague = await anAgentAtWork(browser, 'gestionnaire.demo')
  await colleague.goto(`/backoffice/demandes/${number}`)
  await colleague.getByText('En cours de traitement par Nadia Lefèvre').waitFor()
  await colleague.getByRole('button', { name: 'Changer l’état' }).waitFor({ state: 'detached' })
  await seen(colleague, SERVICE, 'office.request.locked')
  await colleague.context().close()
}

/** The document stands beside the data, on the same screen. */
async function compare(agent: Page, assert: Assert) {
  await openDocument(agent, 'Livret de famille')
  const sheet = agent.getByRole('img', { name: 'livret.pdf, feuille 1' })
  await sheet.waitFor()
  const data = agent.getByRole('heading', { level: 2, name: 'Données' })
  const [paper, answers] = [await sheet.boundingBox(), await data.boundingBox()]
  assert.isTrue(paper && answers && paper.x > answers.x + answers.width)
  await seen(agent, SERVICE, 'office.request.compare')
}

async function sortDocuments(agent: Page) {
  await judge(agent, 'Valider')
  await openDocument(agent, 'Justificatif de domicile')
  await judge(agent, 'Valider', { 'Valable jusqu’au': '2027-10-03' })
  await agent.getByText('valable jusqu’au 03/10/2027').waitFor()
  await openDocument(agent, 'Attestation d’assurance scolaire')
  await judge(agent, 'Refuser', { Commentaire: 'Cette attestation couvre l’année 2025-2026.' })
  await seen(agent, SERVICE, 'office.request.document_refused')
  await nextPage(agent, () => follow(agent, 'Fermer la pièce'))
}

/** Not without a reason, which the citizen will read; then the agent lets the request go. */
async function declareIncomplete(agent: Page) {
  await decide(agent, 'incomplet (motif obligatoire)')
  await agent.getByRole('alert').waitFor()
  await seen(agent, SERVICE, 'office.request.reason_missing')
  await decide(agent, 'incomplet (motif obligatoire)', REASON)
  await agent.locator('.treatment .card-header').getByText('Incomplet').waitFor()
  await seen(agent, SERVICE, 'office.request.incomplete')
  await press(agent, 'Libérer la demande')
  await arrived(agent, 'Tâches')
  await agent.getByText('est libérée').waitFor()
}
