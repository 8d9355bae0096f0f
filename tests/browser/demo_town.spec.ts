import app from '@adonisjs/core/services/app'
import { test } from '@japa/runner'
import { type Page } from 'playwright'
import { today } from '#shared/clock'
import { TeleserviceRegistry } from '#kernel/registry/teleservice_registry'
import { REQUEST_STATES } from '#kernel/transitions'
import Authority from '#authorities/models/authority'
import { runForAuthority } from '#authorities/tenancy'
import { listViews } from '#catalogue/queries/list_views'
import { serviceOffer } from '#catalogue/queries/offered_services'
import { openSeasons } from '#catalogue/queries/open_seasons'
import ServiceRequest from '#requests/models/service_request'
import { demoAdministrator, DEMO_PASSWORD } from '#database/demo/accounts'
import { seedDemo } from '#database/demo/seed_demo'
import { anAgentAtWork, openDocument } from '#tests/browser/support/agent_desk'
import { linkedPdf } from '#tests/browser/support/linked_pdf'
import { arrived, seen } from '#tests/browser/support/seen'
import { aVisitor } from '#tests/browser/support/visitor'
import { fillIn, follow, press, select } from '#tests/browser/support/words'
import { emptyDatabase } from '#tests/support/databases'

const CANTEEN = 'Inscription au restaurant scolaire'

test.group('The demonstration town', (group) => {
  // Once for all: its hundreds of requests take their time, and each test only looks at them.
  group.setup(async () => {
    await seedDemo(() => {})
    return emptyDatabase
  })

  test('offers every service, with its season open and its lists filled, and has requests in every state', async ({
    assert,
  }) => {
    const registry = await app.container.make(TeleserviceRegistry)
    const town = await Authority.query().orderBy('id').firstOrFail()
    await runForAuthority(town, async () => {
      for (const { id, season, lists = {} } of registry.all()) {
        assert.isNotNull(await serviceOffer(id), id)
        if (season === 'required') assert.isNotEmpty(await openSeasons(id, today()), id)
        for (const list of await listViews(id)) assert.isNotEmpty(list.entries, list.key)
        assert.includeMembers(
          (await listViews(id)).map(({ key }) => key),
          Object.keys(lists)
        )
      }
      const requests = await ServiceRequest.query()
      assert.isAbove(requests.length, 300)
      const told = (name: 'state' | 'teleserviceId') => [
        ...new Set(requests.map((one) => one[name])),
      ]
      assert.sameMembers(told('state'), [...REQUEST_STATES])
      assert.sameMembers(
        told('teleserviceId'),
        registry.all().map(({ id }) => id)
      )
    })
  })

  test('shows an agent an ordinary morning', async ({ browser, assert }) => {
    const agent = await anAgentAtWork(browser)
    await seen(agent, 'Tâches', 'demo.office.tasks')

    await agent.goto('/backoffice/demandes')
    await seen(agent, 'Demandes', 'demo.office.requests')
    await select(agent, { État: 'en attente' })
    await agent.waitForURL(/etat=pending/)
    await select(agent, { Téléservice: CANTEEN })
    await agent.waitForURL(/teleservice=school_canteen_registration/)
    await fillIn(agent, { 'Nom du demandeur': 'Benali' })
    await press(agent, 'Filtrer')
    await agent.waitForURL(/demandeur=Benali/)
    await follow(agent, new RegExp(` – ${CANTEEN}`))
    await arrived(agent, CANTEEN)
    await openDocument(agent, 'Livret de famille')
    await seen(agent, CANTEEN, 'demo.office.request')

    const [page] = await linkedPdf(agent.getByRole('link', { name: /^Imprimer/ }))
    assert.include(page.text, 'BENALI')
    await lookAround(agent)

    await agent.goto('/backoffice/foyers/doublons')
    await agent.getByText('Élise DUVAL, 02/07/2016').first().waitFor()
    await seen(agent, 'Doublons probables', 'demo.office.duplicates')
  })

  test('lets a reader see everything and change nothing, and shows an administrator no request', async ({
    browser,
  }) => {
    const reader = await anAgentAtWork(browser, 'lecteur.demo')
    await select(reader, { Téléservice: CANTEEN })
    await reader.waitForURL(/teleservice=school_canteen_registration/)
    const fresh = reader.getByRole('region', { name: 'Nouvelles demandes' })
    await fresh.getByRole('link', { name: CANTEEN }).first().click()
    await reader.getByText('votre droit ne permet pas de la modifier').waitFor()
    await reader.getByRole('button', { name: 'Changer l’état' }).waitFor({ state: 'detached' })
    await seen(reader, CANTEEN, 'demo.office.read_only')

    const administrator = await anAgentAtWork(browser, 'admin.demo')
    await seen(administrator, 'Tâches', 'demo.office.administrator')
  })

  test('shows a parent her requests and her home', async ({ browser }) => {
    const parent = await aVisitor(browser)
    await parent.goto('/connexion')
    await fillIn(parent, {
      'Identifiant ou adresse électronique': 'usager.demo',
      'Mot de passe': DEMO_PASSWORD,
    })
    await press(parent, 'Me connecter')
    await seen(parent, 'Bonjour Claire MARTIN', 'demo.front.dashboard')
    await parent.getByText('À payer\u00a0: Autorisation d’occupation du domaine public').waitFor()
    await parent.goto('/paiements')
    await seen(parent, 'Mes paiements', 'demo.front.payments')
    await parent.getByRole('link', { name: /^10,00\s€ – Demande n° \d+/ }).waitFor()
    await parent.goto('/compte')
    await seen(parent, 'Mon foyer', 'demo.front.household')
    await parent.goto('/demandes')
    await seen(parent, 'Mes demandes', 'demo.front.requests')
    await cancel(parent)
  })

  test('is managed from the platform', async ({ browser }) => {
    const administrator = await aVisitor(browser)
    await administrator.goto('/provisioning/connexion')
    await fillIn(administrator, {
      'Nom d’utilisateur': demoAdministrator.login,
      'Mot de passe': DEMO_PASSWORD,
    })
    await press(administrator, 'Me connecter')
    await seen(administrator, 'Collectivités de la plate-forme', 'demo.provisioning')
  })
})

async function lookAround(agent: Page) {
  const tabs = agent.getByRole('navigation', { name: 'Informations de la demande' })
  await follow(tabs, 'Foyer')
  await agent.getByRole('heading', { name: 'Autres demandes du foyer' }).waitFor()
  await seen(agent, CANTEEN, 'demo.office.household')
  await follow(agent.getByRole('navigation', { name: 'Menu principal' }), 'Téléservices')
  await seen(agent, 'Téléservices', 'demo.office.teleservices')
  await agent.goto('/backoffice/aide')
  await seen(agent, 'Aide', 'demo.office.help')
}

/** Twice asked before anything is lost. */
async function cancel(page: Page) {
  await follow(page.getByRole('main'), 'Intervention technique')
  await arrived(page, 'Intervention technique')
  await page.getByText('Annuler ma demande').click()
  await seen(page, 'Intervention technique', 'demo.front.cancelling')
  await press(page, 'Oui, annuler')
  await page.getByRole('status').getByText('Votre demande est annulée.').waitFor()
  await seen(page, 'Intervention technique', 'demo.front.cancelled')
}
