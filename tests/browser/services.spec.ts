import { test } from '@japa/runner'
import { type Page } from 'playwright'
import { now } from '#shared/clock'
import { PublishMessage } from '#authorities/actions/publish_message'
import Season from '#catalogue/models/season'
import PaperForm from '#letters/models/paper_form'
import { printedCode } from '#letters/paper_code'
import { anAgentAtWork } from '#tests/browser/support/agent_desk'
import { aDemoTown } from '#tests/browser/support/demo_town'
import { arrived, nextPage, seen } from '#tests/browser/support/seen'
import { aFamily, aSignedInParent } from '#tests/browser/support/signed_in_parent'
import { aVisitor } from '#tests/browser/support/visitor'
import { field, fillIn, follow, press } from '#tests/browser/support/words'
import { useTruncatedDatabase } from '#tests/support/databases'
import { anAskedRequest } from '#tests/support/world/asked_request'
import { aRequest } from '#tests/support/world'
import type { Town } from '#tests/support/world/town'

const CANTEEN = 'Inscription au restaurant scolaire'

test.group('Home and services', (group) => {
  useTruncatedDatabase(group)

  test('a citizen finds what waits for him, then a service by one of its words', async ({
    browser,
  }) => {
    const town = await aDemoTown()
    await closeTheLibrary(town)
    await publish(town)
    const { family } = await anAskedRequest(town, [
      { kind: 'field', key: 'urgencyPhone', sentence: null },
      { kind: 'document', key: 'proof_of_residence', sentence: null },
    ])
    await aRequest(town, 'technical_intervention').by(family)
    const parent = await aSignedInParent(browser, family)
    await parent.getByRole('heading', { name: 'En attente de vous' }).waitFor()
    await seen(parent, 'Bonjour Nadia Benali', 'front.home.waiting')

    await follow(parent.getByRole('navigation', { name: 'Menu principal' }), 'Services en ligne')
    await seen(parent, 'Services en ligne', 'front.services')
    await parent.getByText('Ouvre le 1er mars').waitFor()
    await search(parent, 'allergie', '1 service')
    await parent.waitForURL(/q=allergie/)
    await seen(parent, 'Services en ligne', 'front.services.searched')
    await search(parent, 'sous-marin', 'Aucun service trouvé')
    await parent.getByRole('heading', { name: 'Aucun service ne correspond' }).waitFor()
    await seen(parent, 'Services en ligne', 'front.services.empty')
    await search(parent, 'RESTAURANT scolaire', '1 service')

    await follow(parent.getByRole('main'), CANTEEN)
    await seen(parent, CANTEEN, 'front.service')
    await parent.emulateMedia({ media: 'print' })
    await seen(parent, CANTEEN, 'front.service.print')
  })

  test('a visitor searches without JavaScript', async ({ browser }) => {
    await aDemoTown()
    const visitor = await aVisitor(browser, { javaScriptEnabled: false })
    await visitor.goto('/')
    await seen(visitor, 'Vos démarches, simplement', 'front.home')
    await fillIn(visitor, { 'Chercher un service': 'allergie' })
    await press(visitor, 'Chercher')
    await arrived(visitor, 'Services en ligne')
    await visitor.getByText('1 service', { exact: true }).waitFor()
  })

  test('an agent types the code of a form on paper, and files it for the family', async ({
    browser,
  }) => {
    const town = await aDemoTown()
    await aFamily(town)
    const visitor = await aVisitor(browser)
    await visitor.request.get('/demarches/school_canteen_registration/formulaire.pdf')
    const { code } = await town.run(() => PaperForm.query().firstOrFail())

    const agent = await anAgentAtWork(browser)
    await follow(agent.getByRole('navigation', { name: 'Menu principal' }), 'Guichet')
    await arrived(agent, 'Guichet')
    await fillIn(agent, { 'Code du formulaire papier': printedCode(code) })
    await fillIn(agent, { 'Nom d’une personne du foyer': 'Benali N' })
    await press(agent, 'Chercher')
    await agent.getByRole('heading', { name: 'Nadia Benali' }).waitFor()
    await seen(agent, 'Guichet', 'office.counter.paper')
    await nextPage(agent, () => press(agent, 'Créer une demande pour la famille Nadia Benali'))
    await agent.getByText(`Formulaire papier ${printedCode(code)}`).waitFor()
    await seen(agent, CANTEEN, 'counter.paper')
  })
})

async function search(page: Page, words: string, count: string) {
  await field(page, 'Chercher un service').fill(words)
  await page.getByRole('status').filter({ hasText: count }).waitFor()
}

function closeTheLibrary(town: Town) {
  return town.run(() =>
    Season.query().where('teleservice_id', 'library_registration').update({
      registration_starts_on: '2097-03-01',
      registration_ends_on: '2097-06-30',
      validation_starts_on: null,
      effect_starts_on: '2097-09-01',
      effect_ends_on: '2098-08-31',
    })
  )
}

function publish(town: Town) {
  return town.run(() =>
    new PublishMessage().handle({
      level: 'important',
      audience: 'everyone',
      title: 'Fermeture exceptionnelle vendredi après-midi',
      text: 'L’hôtel de ville ferme à midi vendredi. Les démarches en ligne restent ouvertes.',
      startsOn: now().toISODate(),
      endsOn: null,
    })
  )
}
