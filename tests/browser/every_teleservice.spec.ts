import app from '@adonisjs/core/services/app'
import { test } from '@japa/runner'
import { type Browser } from 'playwright'
import { TeleserviceRegistry } from '#kernel/registry/teleservice_registry'
import type ServiceRequest from '#requests/models/service_request'
import { loadForm } from '#requests/queries/load_form'
import { seen } from '#tests/browser/support/seen'
import { aVisitor } from '#tests/browser/support/visitor'
import { fillIn, press } from '#tests/browser/support/words'
import { useTruncatedDatabase } from '#tests/support/databases'
import { aHousehold, anAgent, aRequest, aTown } from '#tests/support/world'
import { AGENT_PASSWORD } from '#tests/support/world/agent_builder'
import { type Family } from '#tests/support/world/family'
import { CITIZEN_PASSWORD } from '#tests/support/world/household_builder'
import { type Town } from '#tests/support/world/town'

const registry = await app.container.make(TeleserviceRegistry)

test.group('Every teleservice, in both offices', (group) => {
  useTruncatedDatabase(group)

  for (const teleservice of registry.all()) {
    test(`${teleservice.id}: each step can be read and filled in by everybody`, async ({
      browser,
    }) => {
      const town = await aTown()
      const family = await aHousehold(town).withChild('Léa')
      const draft = await file(town, teleservice.id, family, 'draft')
      const parent = await signIn(browser, '/connexion', family.account.login, CITIZEN_PASSWORD)

      const form = await town.run(() => loadForm(draft))
      for (const step of form.steps.filter(({ audience }) => audience !== 'agent')) {
        await parent.goto(`/demarches/${teleservice.id}/demande/${draft.id}/${step.id}`)
        await seen(parent, step.title, `forms.${teleservice.id}.${step.id}`)
      }
    })

    test(`${teleservice.id}: an agent reads it whole, and prints it`, async ({
      browser,
      assert,
    }) => {
      const town = await aTown()
      const family = await aHousehold(town).withChild('Léa')
      const request = await file(town, teleservice.id, family, 'pending')
      const login = await anAgentOfEverything(town)
      const agent = await signIn(browser, '/backoffice/connexion', login, AGENT_PASSWORD)

      await agent.goto(`/backoffice/demandes/${request.number}?etape=tout`)
      await seen(agent, teleservice.label, `office.${teleservice.id}`)
      const pdf = await agent.request.get(
        `/backoffice/demandes/${request.number}/recapitulatif.pdf`
      )
      assert.equal(pdf.headers()['content-type'], 'application/pdf')
    })
  }
})

async function file(
  town: Town,
  teleserviceId: string,
  family: Family,
  state: 'draft' | 'pending'
): Promise<ServiceRequest> {
  const request = aRequest(town, teleserviceId).by(family).in(state)
  const { kind } = registry.getOrFail(teleserviceId).subject
  if (kind === 'child') return request.about(family.child('Léa'))
  return kind === 'adult' || kind === 'individual' ? request.about(family.head) : request
}

async function anAgentOfEverything(town: Town): Promise<string> {
  const agent = anAgent(town)
  for (const key of town.categories.keys()) agent.with(key, 'write')
  return (await agent).login
}

async function signIn(browser: Browser, path: string, login: string, password: string) {
  const page = await aVisitor(browser)
  await page.goto(path)
  const label = path.startsWith('/backoffice')
    ? 'Identifiant'
    : 'Identifiant ou adresse électronique'
  await fillIn(page, { [label]: login, 'Mot de passe': password })
  await press(page, 'Me connecter')
  await page.waitForURL((url) => !url.pathname.endsWith('/connexion'))
  return page
}
