import app from '@adonisjs/core/services/app'
import { test } from '@japa/runner'
import { TeleserviceRegistry } from '#kernel/registry/teleservice_registry'
import { addPapers, begin, send } from '#tests/browser/support/file_request'
import { accept, findRequest, tryWrongAnswers } from '#tests/browser/support/process_request'
import { arrived } from '#tests/browser/support/seen'
import { signIn } from '#tests/browser/support/sign_in'
import { answersTold, aTownWithSchools, compact, openTrial, requestOf } from '#tests/browser/support/trial'
import { tryRefusedDecisions, tryRefusedSubmissions } from '#tests/browser/support/try_checks'
import { tryWrongFilings } from '#tests/browser/support/try_filings'
import { fillForm } from '#tests/browser/support/fill_form'
import { asChosen } from '#tests/browser/support/keyed_answers'
import { press } from '#tests/browser/support/words'
import { useTruncatedDatabase } from '#tests/support/databases'
import { aHousehold, anAgent } from '#tests/support/world'
import { AGENT_PASSWORD } from '#tests/support/world/agent_builder'
import { expectAccessible } from '#tests/support/accessibility'
import { expectNoSidewaysScroll } from '#tests/support/narrow_screens'
import { readPages } from '#tests/unit/letters/pdf_pages'
const registry = await app.container.make(TeleserviceRegistry)
const sums = new Map<string, number>()
let last = performance.now()
const lap = (name: string) => { const now = performance.now(); sums.set(name, (sums.get(name) ?? 0) + now - last); last = now }
const seen2 = async (page: any, title: string) => { await arrived(page, title); lap('arrived'); await expectAccessible(page); lap('axe'); await expectNoSidewaysScroll(page); lap('narrow') }
test.group('profile', (group) => {
  useTruncatedDatabase(group)
  for (const teleservice of registry.all().filter(({ id }) => (process.env.ONLY ?? 'handicap_compensation_child').split(',').includes(id))) {
    test(`${teleservice.id}`, async ({ browser, assert }) => {
      sums.clear(); last = performance.now()
      const town = await aTownWithSchools()
      const family = await aHousehold(town).withChild('Léa')
      lap('world')
      const citizen = await begin(browser, teleservice, family)
      lap('begin')
      const trial = await openTrial(town, teleservice)
      await tryWrongFilings(citizen, trial, assert)
      lap('wrong filings')
      const { form, samples, steps } = trial
      const { id } = await requestOf(trial)
      await citizen.goto(`/demarches/${teleservice.id}/demande/${id}/${steps[0].id}`)
      lap('goto')
      for (const step of steps) {
        await arrived(citizen, step.title)
        await citizen.locator('request-form[data-hydrated]').waitFor()
        lap('arrived')
        if (step === steps[0]) { await press(citizen, 'Continuer'); await citizen.waitForTimeout(100); await seen2(citizen, step.title) }
        const { data } = await requestOf(trial)
        const answers = asChosen(form.schema, samples.citizen, data, step.fields)
        await fillForm(citizen.locator('#request-form'), form.schema, answers)
        lap('fill')
        await seen2(citizen, step.title)
        await press(citizen, 'Continuer')
        lap('press')
      }
      if ((teleservice.documents ?? []).length > 0) await addPapers(citizen, trial)
      lap('papers')
      await arrived(citizen, 'Récapitulatif et envoi')
      lap('arrived')
      await tryRefusedSubmissions(citizen, trial, assert)
      lap('refused submissions')
      await seen2(citizen, 'Récapitulatif et envoi')
      compact(await citizen.getByRole('main').innerText())
      await send(citizen, teleservice)
      lap('send')
      await seen2(citizen, 'Votre demande est envoyée')
      const builder = anAgent(town)
      for (const key of town.categories.keys()) builder.with(key, 'write')
      const account = await builder
      const agent = await signIn(browser, '/backoffice/connexion', account.login, AGENT_PASSWORD)
      lap('sign in')
      const path = await findRequest(agent, trial)
      lap('find')
      await tryWrongAnswers(agent, path, trial, assert)
      lap('wrong answers')
      await tryRefusedDecisions(agent, path, trial, assert)
      lap('refused decisions')
      await accept(agent, path, trial, account)
      lap('accept')
      await agent.goto(`${path}?etape=tout`)
      await seen2(agent, teleservice.label)
      const pdf = await agent.request.get(`${path}/recapitulatif.pdf`)
      await readPages(await pdf.body())
      answersTold(trial)
      lap('pdf')
      console.log(teleservice.id, Object.fromEntries([...sums].map(([k, v]) => [k, Math.round(v)])))
    })
  }
})
