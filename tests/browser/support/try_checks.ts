import { type Assert } from '@japa/assert'
import { type Page } from 'playwright'
import { fieldAnchor } from '#kernel/forms/field_anchor'
import type { Blocker } from '#requests/errors'
import { transitionBlockers } from '#requests/queries/transition_blockers'
import { refusalsOn } from '#tests/browser/support/refusals'
import { only, without } from '#tests/browser/support/filings'
import { linksAfter } from '#tests/browser/support/links_after'
import { requestOf, type Trial } from '#tests/browser/support/trial'

type Checked = Trial['samples']['checked'][number]

/**
 * On the summary of a draft that could leave: with the answers that the form takes and
 * « submit » refuses it stays, and each reason leads to the answer, where it is said again.
 */
export async function tryRefusedSubmissions(page: Page, trial: Trial, assert: Assert) {
  const summary = page.url()
  const { pathname: path } = new URL(summary)
  const form = 'form:has([name=terms])'
  const answers = { contactChannel: 'email', terms: 'true' }
  const samples = trial.samples.checked.filter(({ transition }) => transition === 'submit')
  for (const sample of samples) {
    await withAnswers(trial, sample, assert, async (blockers) => {
      const links = await linksAfter(page, { form, path, answers })
      for (const { anchor, message } of blockers) {
        const href = links[message]
        assert.isDefined(href, `${sample.title}: « ${message} »`)
        await page.goto(href)
        const said = await refusalsOn(page, '#request-form')
        assert.propertyVal(said, fieldAnchor(anchor), message)
      }
    })
    await page.goto(summary)
  }
}

/** The same for agents' decisions: the page of the request says each reason, and leads to the field. */
export async function tryRefusedDecisions(page: Page, path: string, trial: Trial, assert: Assert) {
  const samples = trial.samples.checked.filter(({ transition }) => transition !== 'submit')
  if (samples.length > 0) await page.goto(path)
  for (const sample of samples) {
    await withAnswers(trial, sample, assert, async (blockers) => {
      const links = await linksAfter(page, {
        form: 'form.decision',
        path: `${path}/transitions`,
        answers: { transition: sample.transition },
      })
      for (const { anchor, message } of blockers) {
        assert.include(links[message], `${path}/donnees/${anchor.split('.')[0]}`, sample.title)
      }
    })
  }
}

/** Gives the request what a sample answers where it is refused, while that is tried. */
async function withAnswers(
  trial: Trial,
  { title, data, errors, transition }: Checked,
  assert: Assert,
  attempt: (blockers: Blocker[]) => Promise<void>
) {
  const { town } = trial
  const request = await requestOf(trial)
  const { data: before } = request
  const wrong = errors.map((path) => path.split('.')[0])
  const answers = { ...without(before, wrong), ...only(data, wrong) }
  const blockers = await town.run(async () => {
    await request.merge({ data: answers }).save()
    return transitionBlockers(request, transition)
  })
  const anchors = blockers.map(({ anchor }) => anchor)
  assert.sameMembers(anchors, errors, title)
  await attempt(blockers)
  await town.run(() => request.merge({ data: before }).save())
}
