import { type Assert } from '@japa/assert'
import { type Page } from 'playwright'
import { validateStep } from '#kernel/forms/validate_step'
import type AgentAccount from '#accounts/models/agent_account'
import { ChangeDocumentState } from '#requests/actions/change_document_state'
import { requirementsOf } from '#requests/queries/requirements_of'
import { transitionBlockers } from '#requests/queries/transition_blockers'
import { decide, judge, openDocument } from '#tests/browser/support/agent_desk'
import { only } from '#tests/browser/support/filings'
import { fillForm } from '#tests/browser/support/fill_form'
import { asRefusals, refusalsOf } from '#tests/browser/support/refusals'
import { arrived, nextPage } from '#tests/browser/support/seen'
import { requestOf, type Trial } from '#tests/browser/support/trial'
import { follow, press } from '#tests/browser/support/words'
import { asEntries, asPosted } from '#tests/support/as_posted'

const FORM = '#donnee'

/** Finds the request by the first letters of a name, and takes it up by opening it. */
export async function findRequest(agent: Page, trial: Trial): Promise<string> {
  const { number } = await requestOf(trial)
  const { id, label } = trial.teleservice
  await agent.goto(`/backoffice/demandes?teleservice=${id}&demandeur=mart`)
  await follow(agent, new RegExp(`^N°\\s${number} – `))
  await arrived(agent, label)
  return `/backoffice/demandes/${number}`
}

/** Posts the agents’ part of every wrong filing, answer by answer: nothing wrong is kept. */
export async function tryWrongAnswers(agent: Page, path: string, trial: Trial, assert: Assert) {
  const { form, samples } = trial
  const { data: stored } = await requestOf(trial)
  const steps = form.steps.filter(({ audience }) => audience === 'agent')
  const fields = steps.flatMap(({ id, fields: names }) => names.map((field) => ({ id, field })))
  for (const { title, data, errors } of samples.refused) {
    for (const { id, field } of fields.filter((one) => one.field in data)) {
      const isOwn = (error: string) => error.split('.')[0] === field
      const claimed = errors.filter(isOwn)
      if (claimed.length === 0) continue
      const typed = only(data, [field])
      const found = validateStep(form, id, { ...stored, ...typed })
      const expected = found.filter((error) => isOwn(error.path))
      const paths = expected.map((error) => error.path)
      assert.sameMembers(paths, claimed, title)
      const answers = asEntries(asPosted(form.schema, typed))
      const said = await refusalsOf(agent, FORM, [{ path: `${path}/donnees/${field}`, answers }])
      assert.deepEqual(said, asRefusals(expected), title)
    }
  }
}

/** From « en cours » to « validé », by the way that the teleservice's hooks leave open. */
export async function accept(agent: Page, path: string, trial: Trial, account: AgentAccount) {
  const obstacles = await trial.town.run(async () =>
    transitionBlockers(await requestOf(trial), 'mark_complete')
  )
  if (obstacles.length > 0) await decide(agent, 'complet')
  for (const { message } of obstacles) {
    await agent.getByRole('alert').filter({ hasText: message }).waitFor()
  }
  await answerAsAgent(agent, path, trial)
  await decide(agent, 'complet')
  await nextPage(agent, () => press(agent, 'Valider les données'))
  await judgeDocuments(agent, trial, account)
  await decide(agent, 'validé')
  await agent.locator('.treatment .card-header').getByText('Validé').waitFor()
}

async function answerAsAgent(agent: Page, path: string, { form, samples }: Trial) {
  for (const [field, answer] of Object.entries(samples.agent)) {
    await agent.goto(`${path}/donnees/${field}`)
    await agent.locator('request-form[data-hydrated]').waitFor()
    await fillForm(agent.locator(FORM), form.schema, { [field]: answer })
    await nextPage(agent, () => press(agent, 'Enregistrer'))
  }
}

/** The first document beside the data, the others as the page would. */
async function judgeDocuments(agent: Page, trial: Trial, { id, fullName: name }: AgentAccount) {
  const request = await requestOf(trial)
  const brought = (await trial.town.run(() => requirementsOf(request))).filter(
    ({ documents }) => documents.length > 0
  )
  const [first, ...others] = brought
  for (const { documents } of others) {
    const [{ id: documentId, version }] = documents
    await trial.town.run(() =>
      new ChangeDocumentState().handle({
        requestId: request.id,
        documentId,
        version,
        state: 'validated',
        actor: { kind: 'agent', id, name },
      })
    )
  }
  if (!first) return
  await openDocument(agent, first.label)
  await judge(agent, 'Valider')
}
