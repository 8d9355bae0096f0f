import { type Assert } from '@japa/assert'
import { test } from '@japa/runner'
import { type Page } from 'playwright'
import RequestEvent from '#requests/models/request_event'
import ServiceRequest from '#requests/models/service_request'
import { anAgentAtWork, openFromBoard } from '#tests/browser/support/agent_desk'
import { aDemoTown } from '#tests/browser/support/demo_town'
import { arrived, nextPage, seen } from '#tests/browser/support/seen'
import { aFamily } from '#tests/browser/support/signed_in_parent'
import { choose, fillIn, follow, press, select, tick } from '#tests/browser/support/words'
import { useTruncatedDatabase } from '#tests/support/databases'
import { aRequest } from '#tests/support/world'

const SERVICE = 'Inscription au restaurant scolaire'

test.group('An agent’s day', (group) => {
  useTruncatedDatabase(group)

  test('takes a request, gives it to a colleague, and sees who has how much to do', async ({
    browser,
  }) => {
    const town = await aDemoTown()
    const family = await aFamily(town)
    const request = await aRequest(town, 'school_canteen_registration')
      .by(family)
      .about(family.child('Léa'))
    const agent = await anAgentAtWork(browser, 'gestionnaire.demo')
    await openFromBoard(agent, 'Nouvelles demandes', Number(request.number), SERVICE)
    const panel = agent.getByRole('region', { name: 'Chargé du dossier' })
    await nextPage(agent, () => press(panel, 'Je m’en charge'))
    await panel.getByText('êtes chargé du dossier').waitFor()

    await panel.getByText('Confier à…').click()
    const colleague = await panel.getByRole('option', { name: /^Nadia Lefèvre/ }).textContent()
    await select(panel, { Collègue: (colleague ?? '').trim() })
    await seen(agent, SERVICE, 'office.request.assignment')
    await nextPage(agent, () => press(panel, 'Confier la demande à ce collègue'))
    await panel.getByText('Nadia Lefèvre').first().waitFor()

    await follow(agent.getByRole('navigation', { name: 'Menu principal' }), 'Charge des agents')
    await seen(agent, 'Charge des agents', 'office.workload')
    await follow(agent, 'Nadia Lefèvre')
    await arrived(agent, 'Demandes')
    await agent.getByRole('link', { name: new RegExp(`${request.number} – ${SERVICE}`) }).waitFor()

    await agent.goto('/backoffice/charge/repartition')
    await seen(agent, 'Répartir les demandes sans responsable', 'office.sharing')
    await agent.goto('/backoffice/absence')
    await select(agent, { Agent: 'Nadia Lefèvre', Remplaçant: 'Sophie Marchand (vous)' })
    const day = new Date().toISOString().slice(0, 10)
    await fillIn(agent, { 'Premier jour': day, 'Dernier jour': day })
    await seen(agent, 'Absences', 'office.absence')
    await press(agent, 'Voir les demandes concernées')
    await seen(agent, 'Absence de Nadia Lefèvre', 'office.absence.preview')
    await press(agent, 'Déclarer l’absence')
    await arrived(agent, 'Absences')
    await agent.getByText('en cours', { exact: true }).waitFor()
  })

  test('files a request at the counter for a family, then is back at his desk', async ({
    browser,
    assert,
  }) => {
    const town = await aDemoTown()
    const family = await aFamily(town)
    const agent = await anAgentAtWork(browser)
    await follow(agent.getByRole('navigation', { name: 'Menu principal' }), 'Guichet')
    await arrived(agent, 'Guichet')
    await fillIn(agent, { 'Nom d’une personne du foyer': 'Benali N' })
    await press(agent, 'Chercher')
    await agent.getByRole('heading', { name: 'Nadia Benali' }).waitFor()
    await seen(agent, 'Guichet', 'office.counter')
    await press(agent, 'Créer une demande pour la famille Nadia Benali')

    await seen(agent, 'Services en ligne', 'counter.services')
    await agent.getByText('Vous agissez au guichet pour').waitFor()
    await fileCanteen(agent)
    await seen(agent, 'Votre demande est envoyée', 'counter.sent')

    await press(agent, 'Quitter le guichet')
    await arrived(agent, 'Guichet')
    await agent.getByText('Vous avez quitté le guichet de Nadia Benali.').waitFor()
    await expectBothIdentities(assert, () =>
      town.run(async () => {
        const request = await ServiceRequest.query()
          .where('household_id', family.household.id)
          .firstOrFail()
        return RequestEvent.query().where('request_id', request.id)
      })
    )
    await agent.goto('/demandes')
    await arrived(agent, 'Connexion')
  })
})

async function fileCanteen(page: Page) {
  await follow(page.getByRole('main'), SERVICE)
  await arrived(page, SERVICE)
  await follow(page, 'Commencer')
  await arrived(page, 'Pour commencer')
  await choose(page, { 'Pour quel enfant ?': 'Léa Benali, 8 ans' })
  await press(page, 'Continuer')
  await arrived(page, 'Inscription')
  await fillIn(page, { 'Téléphone en cas d’urgence': '06 12 34 56 78' })
  await choose(page, {
    'Régime alimentaire': 'Sans porc',
    'Jours de présence': ['Lundi', 'Jeudi'],
    'L’enfant a-t-il une allergie alimentaire ?': 'Non',
  })
  await press(page, 'Continuer')
  await arrived(page, 'Règlement et autorisations')
  await tick(page, 'J’autorise l’hospitalisation')
  await tick(page, 'J’ai lu et j’accepte le règlement')
  await press(page, 'Continuer')
  await seen(page, 'Pièces justificatives', 'counter.documents')
  await follow(page, 'Continuer')
  await arrived(page, 'Récapitulatif et envoi')
  await choose(page, { 'Comment la mairie peut-elle vous joindre ?': 'Courriel' })
  await tick(page, 'Je certifie que ces informations sont exactes')
  await press(page, 'Envoyer ma demande')
}

async function expectBothIdentities(assert: Assert, read: () => Promise<RequestEvent[]>) {
  const events = await read()
  assert.isAbove(events.length, 2)
  for (const { actorKind, actorName, onBehalfOf } of events) {
    assert.equal(actorKind, 'agent')
    assert.equal(actorName, 'Nadia Lefèvre')
    assert.match(String(onBehalfOf), /^la famille Benali/)
  }
}
