import { type Browser, type Page } from 'playwright'
import { test } from '@japa/runner'
import { runDueJobs } from '#authorities/jobs/runner'
import type { RequestState } from '#kernel/transitions'
import ServiceRequest from '#requests/models/service_request'
import { anAgentAtWork } from '#tests/browser/support/agent_desk'
import { aDemoTown } from '#tests/browser/support/demo_town'
import { arrived, seen } from '#tests/browser/support/seen'
import { aSignedInParent } from '#tests/browser/support/signed_in_parent'
import { fillIn, follow, press, select, tick } from '#tests/browser/support/words'
import { useTruncatedDatabase } from '#tests/support/databases'
import { aHousehold, aRequest } from '#tests/support/world'
import type { Town } from '#tests/support/world/town'

const REPAIR = 'technical_intervention'
const CANTEEN_LABEL = 'Inscription au restaurant scolaire'
const PHONE = 'Téléphone en cas d’urgence'

test.group('An agent decides on several requests at once', (group) => {
  useTruncatedDatabase(group)

  test('three are ticked, one cannot change, the others do – and are taken back', async ({
    browser,
    assert,
  }) => {
    const { town, numbers, closed } = await aPileOfRepairs()
    const agent = await openList(browser)
    await tick(agent, 'Tout sélectionner')
    await agent.getByText('4\u00a0demandes cochées').waitFor()
    await agent.getByLabel(`Sélectionner la demande n°\u00a0${numbers[2]}`).uncheck()
    await seen(agent, 'Demandes', 'office.bulk.list')

    await select(agent, { Action: 'Refuser' })
    await press(agent, 'Voir l’aperçu')
    await arrived(agent, 'Refuser')
    const impossible = agent.getByRole('row').filter({ hasText: `N°\u00a0${closed}` })
    await impossible.getByText('n’est pas possible dans l’état actuel').waitFor()
    await seen(agent, 'Refuser', 'office.bulk.preview')

    await fillIn(agent, { Motif: 'Voirie départementale' })
    await press(agent, 'Confirmer pour 2\u00a0demandes')
    await agent.getByText('En attente de démarrage').waitFor()
    await seen(agent, 'Refuser', 'office.bulk.progress')
    await runDueJobs()
    await agent.getByRole('button', { name: 'Annuler cette opération' }).waitFor()
    assert.deepEqual(await statesOf(town), ['rejected', 'rejected', 'pending', 'cancelled'])
    await seen(agent, 'Refuser', 'office.bulk.result')

    await press(agent, 'Annuler cette opération')
    await agent.getByText('Annulation d').or(agent.getByText('En attente de démarrage')).waitFor()
    await runDueJobs()
    await agent.getByRole('heading', { name: 'Ont retrouvé leur état (2)' }).waitFor()
    assert.deepEqual(await statesOf(town), ['pending', 'pending', 'pending', 'cancelled'])
    await seen(agent, 'Refuser', 'office.bulk.undone')
    await follow(agent, 'Mes opérations groupées')
    await seen(agent, 'Mes opérations groupées', 'office.bulk.index')
  })

  test('families are asked for what each can give, and read it in their space', async ({
    browser,
    assert,
  }) => {
    const town = await aDemoTown()
    const family = await aHousehold(town).withChild('Léa').withChild('Tom')
    const canteen = await aRequest(town, 'school_canteen_registration')
      .by(family)
      .about(family.child('Léa'))
    await aRequest(town, 'school_registration').by(family).about(family.child('Tom'))
    const agent = await openList(browser)
    await tick(agent, 'Tout sélectionner')
    await select(agent, { Action: 'Déclarer incomplet' })
    await press(agent, 'Voir l’aperçu')
    await arrived(agent, 'Déclarer incomplet')
    await fillIn(agent, { Motif: 'Il manque des éléments' })
    await unfold(agent, 'Pour toutes ces demandes')
    await tick(agent, PHONE)
    await fillIn(agent, { [`Précision pour «\u00a0${PHONE}\u00a0»`]: 'Un numéro qui répond' })
    await unfold(agent, CANTEEN_LABEL)
    await tick(agent, 'Régime alimentaire')
    await seen(agent, 'Déclarer incomplet', 'office.bulk.asking')
    await press(agent, 'Voir ce qui sera demandé')
    await agent.getByRole('link', { name: 'Modifier ce qui est demandé' }).waitFor()
    await seen(agent, 'Déclarer incomplet', 'office.bulk.asked')

    await press(agent, 'Confirmer pour 2\u00a0demandes')
    await agent.getByText('En attente de démarrage').waitFor()
    await runDueJobs()
    await agent.getByRole('heading', { name: 'Ont changé (2)' }).waitFor()
    assert.deepEqual(await statesOf(town), ['incomplete', 'incomplete'])

    const parent = await aSignedInParent(browser, family)
    await parent.goto(`/demandes/${canteen.number}`)
    await parent.getByText('0 sur 2').waitFor()
    await seen(parent, CANTEEN_LABEL, 'front.request.asked.in_bulk')
  })

  test('without JavaScript too', async ({ browser, assert }) => {
    const { town, numbers } = await aPileOfRepairs()
    const agent = await openList(browser, { javaScriptEnabled: false })
    await agent.getByLabel(`Sélectionner la demande n°\u00a0${numbers[0]}`).check()
    await press(agent, 'Voir l’aperçu')
    await agent.getByRole('alert').getByText('Choisissez une action.').waitFor()
    await select(agent, { Action: 'Prendre en charge' })
    await press(agent, 'Voir l’aperçu')
    await press(agent, 'Confirmer pour 1\u00a0demande')
    await agent.getByText('En attente de démarrage').waitFor()
    await runDueJobs()
    await follow(agent, 'Actualiser')
    await agent.getByRole('heading', { name: 'Ont changé (1)' }).waitFor()
    assert.deepEqual(await statesOf(town), ['in_progress', 'pending', 'pending', 'cancelled'])
  })
})

/** Three repairs that wait, and one that was cancelled. */
async function aPileOfRepairs() {
  const town = await aDemoTown()
  const family = await aHousehold(town)
  const numbers: (number | null)[] = []
  for (let made = 0; made < 3; made++) {
    const { number } = await aRequest(town, REPAIR).by(family)
    numbers.push(number)
  }
  const { number: closed } = await aRequest(town, REPAIR).by(family).in('cancelled')
  return { town, numbers, closed }
}

async function openList(
  browser: Browser,
  options: { javaScriptEnabled?: boolean } = {}
): Promise<Page> {
  const agent = await anAgentAtWork(browser, 'agent.demo', options)
  await agent.goto('/backoffice/demandes')
  await arrived(agent, 'Demandes')
  return agent
}

async function unfold(page: Page, group: string) {
  await page.locator('details:not([open]) > summary', { hasText: group }).click()
}

/** By number. */
async function statesOf(town: Town): Promise<RequestState[]> {
  const requests = await town.run(() => ServiceRequest.query().orderBy('number'))
  return requests.map(({ state }) => state)
}
