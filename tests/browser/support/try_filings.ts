import { type Assert } from '@japa/assert'
import { type Page } from 'playwright'
import { defaultFiling } from '#kernel/forms/default_filing'
import { validateStep } from '#kernel/forms/validate_step'
import { only } from '#tests/browser/support/filings'
import { fillForm } from '#tests/browser/support/fill_form'
import { asChosen } from '#tests/browser/support/keyed_answers'
import { asRefusals, refusalsOf, refusalsOn } from '#tests/browser/support/refusals'
import { arrived, nextPage, seen } from '#tests/browser/support/seen'
import { requestOf, type Trial } from '#tests/browser/support/trial'
import { press } from '#tests/browser/support/words'
import { asEntries, asPosted } from '#tests/support/as_posted'

const FORM = '#request-form'

/**
 * Posts the wrong steps of every wrong filing: they are refused where the filing says that it is
 * wrong. The draft is then as it was.
 */
export async function tryWrongFilings(page: Page, trial: Trial, assert: Assert) {
  const { town, form, samples, steps } = trial
  const { data: before } = await requestOf(trial)
  const base = await pathOfDraft(trial)
  for (const { title, data, errors } of samples.refused) {
    const fieldsOf = errors.map((path) => path.split('.')[0])
    const wrong = steps.filter(({ fields }) => fields.some((name) => fieldsOf.includes(name)))
    const expected = wrong.flatMap(({ id }) => validateStep(form, id, data))
    const own = errors.filter((_path, index) =>
      wrong.some(({ fields }) => fields.includes(fieldsOf[index]))
    )
    assert.sameMembers(
      expected.map(({ path }) => path),
      own,
      title
    )
    const posts = wrong.map(({ id, fields }) => ({
      path: `${base}/${id}`,
      answers: asEntries(asPosted(form.schema, only(data, fields))),
    }))
    const right = Object.entries(data).filter(
      ([name]) => !wrong.some(({ fields }) => fields.includes(name))
    )
    const draft = await requestOf(trial)
    await town.run(() => draft.merge({ data: Object.fromEntries(right) }).save())
    if (posts.length > 0)
      assert.deepEqual(await refusalsOf(page, FORM, posts), asRefusals(expected), title)
  }
  const draft = await requestOf(trial)
  await town.run(() => draft.merge({ data: before }).save())
}

/** Fills in every step; the first one first refuses to go on without what it must know. */
export async function fillInSteps(page: Page, trial: Trial, assert: Assert) {
  const { teleservice, form, samples, steps } = trial
  await page.goto(`${await pathOfDraft(trial)}/${steps[0].id}`)
  for (const step of steps) {
    await arrived(page, step.title)
    await page.locator('request-form[data-hydrated]').waitFor()
    if (step === steps[0]) await goOnTooEarly(page, trial, assert)
    const { data } = await requestOf(trial)
    const answers = asChosen(form.schema, samples.citizen, data, step.fields)
    await fillForm(page.locator(FORM), form.schema, answers)
    await seen(page, step.title, `forms.${teleservice.id}.${step.id}`)
    await nextPage(page, () => press(page, 'Continuer'))
  }
}

/** What the browser itself refuses, before anything is sent. A question whose box is not ticked is answered. */
async function goOnTooEarly(page: Page, trial: Trial, assert: Assert) {
  const { teleservice, form, steps } = trial
  const [{ id, title }] = steps
  const { data } = await requestOf(trial)
  const missing = asRefusals(validateStep(form, id, defaultFiling(form, data)))
  if (Object.keys(missing).length === 0) return
  await press(page, 'Continuer')
  await page.locator('#error-summary').waitFor()
  assert.containSubset(missing, await refusalsOn(page, FORM))
  await seen(page, title, `forms.${teleservice.id}.refused`)
}

async function pathOfDraft(trial: Trial): Promise<string> {
  const { id } = await requestOf(trial)
  return `/demarches/${trial.teleservice.id}/demande/${id}`
}
