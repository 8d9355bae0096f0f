import { rm } from 'node:fs/promises'
import { test } from '@japa/runner'
import { type Browser } from 'playwright'
import TeleserviceSetting from '#catalogue/models/teleservice_setting'
import { anAgentAtWork, decide, openFromBoard } from '#tests/browser/support/agent_desk'
import { anotherHouse } from '#tests/browser/support/another_house'
import { ace, startServer, type ChildServer } from '#tests/browser/support/child_server'
import { aDemoTown } from '#tests/browser/support/demo_town'
import { arrived, seen } from '#tests/browser/support/seen'
import { aFamily, aSignedInParent } from '#tests/browser/support/signed_in_parent'
import { aVisitor } from '#tests/browser/support/visitor'
import { choose, fillIn, follow, press, select, tick } from '#tests/browser/support/words'
import { useTruncatedDatabase } from '#tests/support/databases'
import { type Family } from '#tests/support/world/family'

const ID = 'demande_de_composteur'
const LABEL = 'Demande de composteur'

test.group('A teleservice made by one command', (group) => {
  useTruncatedDatabase(group)

  test('is listed, filed, processed and found; without its folder it is gone', async ({
    browser,
    cleanup,
  }) => {
    const town = await aDemoTown()
    const family = await aFamily(town)
    const house = await anotherHouse()
    cleanup(house.remove)
    await ace(house.root, 'make:teleservice', ID, '--family=environment', `--label=${LABEL}`)
    await ace(house.root, 'teleservice:sync')
    await town.run(() =>
      TeleserviceSetting.query().where('teleservice_id', ID).update({ active: true })
    )

    const server = await startServer(house.root)
    cleanup(server.stop)
    await file(browser, server, family)
    await handle(browser, server)
    await server.stop()

    await rm(house.makePath('teleservices', ID), { recursive: true })
    await ace(house.root, 'teleservice:types')
    const later = await startServer(house.root)
    cleanup(later.stop)
    await lookForIt(browser, later)
  })
})

async function file(browser: Browser, { url }: ChildServer, family: Family) {
  const parent = await aSignedInParent(browser, family, { baseURL: url })
  await follow(parent.getByRole('main'), LABEL)
  await seen(parent, LABEL, 'front.new_teleservice.start')
  await press(parent, 'Commencer')
  await arrived(parent, 'Votre demande')
  await fillIn(parent, { 'Objet de la demande': 'Un composteur de 400 litres' })
  await seen(parent, 'Votre demande', 'front.new_teleservice.form')
  await press(parent, 'Continuer')
  await arrived(parent, 'Récapitulatif et envoi')
  await choose(parent, { 'Comment la mairie peut-elle vous joindre ?': 'Courriel' })
  await tick(parent, 'Je certifie que ces informations sont exactes')
  await press(parent, 'Envoyer ma demande')
  await arrived(parent, 'Votre demande est envoyée')
}

async function handle(browser: Browser, { url }: ChildServer) {
  const agent = await anAgentAtWork(browser, 'agent.demo', { baseURL: url })
  await openFromBoard(agent, 'Nouvelles demandes', 1, LABEL)
  await agent.getByText('Un composteur de 400 litres').waitFor()
  await seen(agent, LABEL, 'office.new_teleservice')
  await press(agent, 'Valider les données')
  await agent.locator('.data-state').getByText('validé').waitFor()
  for (const state of ['complet', 'validé']) {
    await decide(agent, state)
    await agent.getByText(`La demande est maintenant à l’état « ${state} ».`).waitFor()
  }

  await agent.goto('/backoffice/demandes')
  await select(agent, { Téléservice: LABEL })
  await agent.getByRole('link', { name: new RegExp(`^N°\\s1 – ${LABEL}`) }).waitFor()
}

/** No longer offered; what was filed can still be read. */
async function lookForIt(browser: Browser, { url }: ChildServer) {
  const visitor = await aVisitor(browser, { baseURL: url, expectedStatuses: [404] })
  await visitor.goto('/demarches')
  await arrived(visitor, 'Services en ligne')
  await visitor.getByRole('link', { name: LABEL }).waitFor({ state: 'detached' })
  await visitor.goto(`/demarches/${ID}`)
  await seen(visitor, 'Page introuvable', 'front.new_teleservice.gone')

  const agent = await anAgentAtWork(browser, 'agent.demo', { baseURL: url })
  await agent.goto('/backoffice/demandes/1')
  await agent.getByText('Un composteur de 400 litres').waitFor()
}
