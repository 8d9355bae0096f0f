import { test } from '@japa/runner'
import { type Page } from 'playwright'
import { today } from '#shared/clock'
import { addDays } from '#shared/days'
import ServiceRequest from '#requests/models/service_request'
import { anAgentAtWork, decide, openFromBoard } from '#tests/browser/support/agent_desk'
import { aDemoTown } from '#tests/browser/support/demo_town'
import { linkedPdf } from '#tests/browser/support/linked_pdf'
import { arrived, nextPage, seen } from '#tests/browser/support/seen'
import { fillIn, follow, press, select } from '#tests/browser/support/words'
import { useTruncatedDatabase } from '#tests/support/databases'
import { usePostOffice } from '#tests/support/mail_delivery'
import { aHousehold, aRequest } from '#tests/support/world'

const SERVICE = 'Intervention technique'

test.group('The life of a request', (group) => {
  useTruncatedDatabase(group)
  const post = usePostOffice(group)

  test('what is late is seen first, its history tells all, and it is put away', async ({
    browser,
    assert,
  }) => {
    const { town, number } = await aLateRequest()
    const agent = await anAgentAtWork(browser)
    await seen(agent, 'Tâches', 'office.tasks.late')
    await openFromBoard(agent, 'En retard', number, SERVICE)
    await agent.getByText('En retard de 3 jours').first().waitFor()

    await nextPage(agent, () => press(agent, 'Valider les données'))
    for (const state of ['complet', 'validé']) await decide(agent, state)
    await agent.getByText('En retard de 3 jours').waitFor({ state: 'detached' })
    await town.run(() => post.deliver())

    await readHistory(agent, number)
    const pdf = await linkedPdf(agent.getByRole('link', { name: /PDF/ }).first())
    assert.include(pdf.map(({ text }) => text).join(' '), SERVICE)

    await decide(agent, 'fermé')
    await decide(agent, 'archivé')
    await lookForIt(agent, number)
  })

  test('the lists say whose clock is stopped', async ({ browser }) => {
    const town = await aDemoTown()
    const family = await aHousehold(town).headedBy('Ingrid', 'Léger')
    await aRequest(town, 'technical_intervention').by(family).in('incomplete')
    const agent = await anAgentAtWork(browser)
    await follow(agent, 'Demandes')
    await arrived(agent, 'Demandes')
    await agent.getByRole('table').getByText('Délai suspendu').waitFor()
    await seen(agent, 'Demandes', 'office.requests.suspended')
  })
})

/** Sent three weeks ago, to be answered three days ago. */
async function aLateRequest() {
  const town = await aDemoTown()
  const family = await aHousehold(town).headedBy('Ingrid', 'Léger')
  const request = await aRequest(town, 'technical_intervention').by(family)
  const [alertOn, dueOn] = [-6, -3].map((days) => addDays(today(), days))
  await town.run(() => ServiceRequest.query().where('id', request.id).update({ alertOn, dueOn }))
  return { number: Number(request.number), town }
}

/** « Historique »: each line with its author, and its detail on demand. */
async function readHistory(agent: Page, number: number) {
  await agent.goto(`/backoffice/demandes/${number}`)
  await follow(agent, 'Historique')
  const history = agent.locator('.history')
  await history.getByText('validé').first().waitFor()
  await history.locator('summary').first().click()
  await history.getByText('Nadia Lefèvre (agent)').first().waitFor()
  await seen(agent, SERVICE, 'office.request.history')
}

/** Out of the lists, and found by whoever asks for the archive. */
async function lookForIt(agent: Page, number: number) {
  await agent.goto('/backoffice/demandes')
  await agent.getByText('Aucune demande').first().waitFor()
  await select(agent, { État: 'archivé' })
  await agent.waitForURL(/etat=archived/)
  await fillIn(agent, { 'N° de la demande': String(number) })
  await agent.waitForURL(new RegExp(`numero=${number}`))
  await agent.getByRole('link', { name: new RegExp(`^N°\\s${number} – ${SERVICE}`) }).waitFor()
  await seen(agent, 'Demandes', 'office.requests.archived')
}
