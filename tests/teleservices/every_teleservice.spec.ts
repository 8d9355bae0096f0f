import app from '@adonisjs/core/services/app'
import { test } from '@japa/runner'
import type AgentAccount from '#accounts/models/agent_account'
import { freezeClock } from '#shared/clock'
import type { Teleservice } from '#kernel/define_teleservice'
import { sampleDay } from '#kernel/registry/sample_views'
import { TeleserviceRegistry } from '#kernel/registry/teleservice_registry'
import { addPapers, begin, send } from '#tests/browser/support/file_request'
import { accept, findRequest, tryWrongAnswers } from '#tests/browser/support/process_request'
import { arrived, seen } from '#tests/browser/support/seen'
import { signIn } from '#tests/browser/support/sign_in'
import { answersTold, aTownWithSchools, compact, openTrial } from '#tests/browser/support/trial'
import { tryRefusedDecisions, tryRefusedSubmissions } from '#tests/browser/support/try_checks'
import { fillInSteps, tryWrongFilings } from '#tests/browser/support/try_filings'
import { useTruncatedDatabase } from '#tests/support/databases'
import { aHousehold, anAgent } from '#tests/support/world'
import { AGENT_PASSWORD } from '#tests/support/world/agent_builder'
import { type Town } from '#tests/support/world/town'
import { readPages } from '#tests/unit/letters/pdf_pages'

const registry = await app.container.make(TeleserviceRegistry)
const isPostgres = process.env.DB_CONNECTION === 'pg'

/** Services differ from each other alike on both databases: on the second one, one of each access is enough. */
const tried = isPostgres ? oneOfEachAccess(registry.all()) : registry.all()

test.group('Every teleservice, in both offices', (group) => {
  useTruncatedDatabase(group)
  group.each.setup(() => {
    freezeClock(`${sampleDay}T10:00:00.000Z`)
    return () => freezeClock(null)
  })

  for (const teleservice of tried) {
    const { id, label, documents = [] } = teleservice

    test(`${id}: what is wrong is refused, what is right is accepted`, async ({
      browser,
      assert,
    }) => {
      const town = await aTownWithSchools()
      const family = await aHousehold(town).withChild('Léa')
      const citizen = await begin(browser, teleservice, family)
      const trial = await openTrial(town, teleservice)
      await tryWrongFilings(citizen, trial, assert)
      await fillInSteps(citizen, trial, assert)
      if (documents.length > 0) await addPapers(citizen, trial)

      await arrived(citizen, 'Récapitulatif et envoi')
      await tryRefusedSubmissions(citizen, trial, assert)
      const told = answersTold(trial).map(compact)
      await seen(citizen, 'Récapitulatif et envoi', `forms.${id}.summary`)
      const summary = compact(await citizen.getByRole('main').innerText())
      for (const answer of told) assert.include(summary, answer)
      await send(citizen, teleservice)
      await seen(citizen, 'Votre demande est envoyée', `forms.${id}.sent`)

      const account = await anAgentOfEverything(town)
      const agent = await signIn(browser, '/backoffice/connexion', account.login, AGENT_PASSWORD)
      const path = await findRequest(agent, trial)
      await tryWrongAnswers(agent, path, trial, assert)
      await tryRefusedDecisions(agent, path, trial, assert)
      await accept(agent, path, trial, account)

      await agent.goto(`${path}?etape=tout`)
      await seen(agent, label, `office.${id}`)
      const page = compact(await agent.getByRole('main').innerText())
      const pdf = await agent.request.get(`${path}/recapitulatif.pdf`)
      const sheets = await readPages(await pdf.body())
      const paper = compact(sheets.map(({ text }) => text).join(''))
      for (const answer of told) {
        assert.include(page, answer)
        assert.include(paper, answer)
      }
    })
  }
})

async function anAgentOfEverything(town: Town): Promise<AgentAccount> {
  const agent = anAgent(town)
  for (const key of town.categories.keys()) agent.with(key, 'write')
  return agent
}

function oneOfEachAccess(teleservices: readonly Teleservice[]): Teleservice[] {
  return [...Map.groupBy(teleservices, ({ access }) => access).values()].map(([first]) => first)
}
