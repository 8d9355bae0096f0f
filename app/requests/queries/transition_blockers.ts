import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { today } from '#shared/clock'
import { acceptedKeys } from '#kernel/forms/allowed_entries'
import { validateStep } from '#kernel/forms/validate_step'
import { frenchMoney } from '#shared/french_formats'
import type { RequestTransition } from '#kernel/transitions'
import Season from '#catalogue/models/season'
import type { Blocker } from '#requests/errors'
import type ServiceRequest from '#requests/models/service_request'
import { hookContext } from '#requests/queries/hook_context'
import { loadForm } from '#requests/queries/load_form'
import { debtOf } from '#requests/queries/debt_of'
import { requirementsOf } from '#requests/queries/requirements_of'
import { teleserviceOf } from '#requests/queries/teleservice_of'

/**
 * What stops this transition, each with the place of the page where it is
 * mended. « Validé » needs valid data, valid documents, what is due beforehand and the season's date
 * (architecture, § 6), and all that agents must have filled in; the teleservice's own
 * `check` comes on top.
 */
export async function transitionBlockers(
  request: ServiceRequest,
  transition: RequestTransition,
  trx?: TransactionClientContract
): Promise<Blocker[]> {
  const blockers = transition === 'validate' ? await validationBlockers(request, trx) : []
  return [...blockers, ...(await hookBlockers(request, transition, trx))]
}

async function validationBlockers(
  request: ServiceRequest,
  trx?: TransactionClientContract
): Promise<Blocker[]> {
  const blockers: Blocker[] = []
  if (request.dataState !== 'valid') {
    blockers.push({ message: 'Les données ne sont pas encore validées.', anchor: 'donnees' })
  }
  blockers.push(...(await agentAnswerBlockers(request, trx)))
  for (const requirement of await requirementsOf(request, trx)) {
    const valid = requirement.documents.some((document) => document.state === 'validated')
    if (requirement.required && !valid) {
      blockers.push({
        message: `La pièce « ${requirement.label} » n’est pas validée.`,
        anchor: 'pieces',
        documentType: requirement.typeKey,
      })
    }
  }
  const season =
    request.seasonId && (await Season.query({ client: trx }).where('id', request.seasonId).first())
  if (season && !season.mayValidateOn(today())) {
    blockers.push({
      message: `La saison « ${season.label} » n’autorise la validation qu’à partir du ${frenchDay(season.validationStartsOn)}.`,
      anchor: 'saison',
    })
  }
  const debt = await debtOf(request)
  if (debt?.isDue) {
    blockers.push({
      message: `Il reste ${frenchMoney(debt.balance)} à payer.`,
      anchor: 'paiement',
    })
  }
  return blockers
}

/** What the form asks of agents and is not answered as it must be. */
async function agentAnswerBlockers(
  request: ServiceRequest,
  trx?: TransactionClientContract
): Promise<Blocker[]> {
  const form = await loadForm(request, trx)
  const accepted = acceptedKeys(form.schema, request.data)
  return form.steps
    .filter(({ audience }) => audience === 'agent')
    .flatMap(({ id }) => validateStep(form, id, request.data, { accepted }))
    .map(({ path, message }) => ({ message, anchor: path }))
}

async function hookBlockers(
  request: ServiceRequest,
  transition: RequestTransition,
  trx?: TransactionClientContract
): Promise<Blocker[]> {
  const teleservice = await teleserviceOf(request)
  const check = teleservice?.lifecycle?.[transition]?.check
  if (!check) return []

  const blockers: Blocker[] = []
  const context = await hookContext(request, trx)
  check({
    ...context,
    refuse: (field, message) => blockers.push({ message, anchor: field ?? 'donnees' }),
  })
  return blockers
}

function frenchDay(day: string | null): string {
  return day ? day.split('-').reverse().join('/') : ''
}
