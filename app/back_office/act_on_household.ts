import type { HttpContext } from '@adonisjs/core/http'
import { frenchInstant } from '#shared/french_instants'
import { attempt } from '#shared/pages/attempt'
import type { PageErrors } from '#shared/pages/page_errors'
import { findHousehold } from '#back_office/find_household'
import { paths } from '#back_office/paths'
import { householdPage, type HouseholdPageView } from '#back_office/view_models/household_page'
import { E_HOUSEHOLD_CHANGED, E_HOUSEHOLD_DECISION } from '#households/errors'
import type Household from '#households/models/household'

interface Act {
  run: () => Promise<unknown>
  /** The sentence of the page that follows. */
  done: string
}

const READ_AGAIN = 'La page montre son état actuel : relisez, puis recommencez.'

/** Runs an agent's decision on an account and answers: the page that follows, or the same page with the refusal. */
export async function actOnHousehold(ctx: HttpContext, household: Household, { run, done }: Act) {
  const [refusal] = await attempt([E_HOUSEHOLD_CHANGED, E_HOUSEHOLD_DECISION], run)
  if (refusal) return refuseAct(ctx, refusal)
  ctx.session.flash('success', done)
  return ctx.response.redirect().status(303).toPath(paths.household(household))
}

/** The page of the account again, with why nothing was done. */
export function refuseAct(ctx: HttpContext, refusal: Refusal) {
  ctx.response.status(refusal.status)
  return showHousehold(ctx, { refusal: explain(refusal) })
}

/** The page of the account again, with what is wrong with what was posted. */
export function refuseHouseholdInput(ctx: HttpContext, errors: PageErrors) {
  ctx.response.status(422)
  const text = errors.lines.map(({ message }) => message).join(' ')
  return showHousehold(ctx, { refusal: { title: 'Rien n’a été modifié', text } })
}

async function showHousehold(ctx: HttpContext, view: HouseholdPageView) {
  const typed = { typedReason: String(ctx.request.input('reason') ?? '') }
  const page = await householdPage(ctx, await findHousehold(ctx), { ...typed, ...view })
  return ctx.view.render('pages/office/households/show', { page })
}

type Refusal = E_HOUSEHOLD_CHANGED | InstanceType<typeof E_HOUSEHOLD_DECISION>

function explain(refusal: Refusal) {
  if (!(refusal instanceof E_HOUSEHOLD_CHANGED)) {
    return { title: 'Rien n’a été modifié', text: refusal.message }
  }
  const { last } = refusal
  const who = last
    ? `${last.by} l’a modifié le ${frenchInstant(last.at)}.`
    : 'Quelqu’un l’a modifié depuis que vous l’avez ouvert.'
  return { title: 'Le compte a changé entre-temps', text: `${who} ${READ_AGAIN}` }
}
