import type { FilingData } from '#kernel/define_teleservice'
import type { DatedForm } from '#kernel/forms/dated_form'
import { describeFiling, type DescribedRow } from '#kernel/forms/describe_filing'
import type ServiceRequest from '#requests/models/service_request'
import { loadForm } from '#requests/queries/load_form'
import { openToCitizen } from '#requests/queries/open_to_citizen'
import { E_UNKNOWN_STEP_OF_REQUEST } from '#front_office/errors'
import { citizenSteps } from '#front_office/view_models/wizard'

/** A step of a sent request, with what of it is open to the citizen. */
export interface CorrectionStep {
  request: ServiceRequest
  form: DatedForm
  stepId: string
  title: string
  fields: string[]
  /** Those that may be changed. */
  open: string[]
  /** The town hall asks for given answers only. */
  isLimited: boolean
}

/** @throws E_UNKNOWN_STEP_OF_REQUEST */
export async function correctionStep(
  request: ServiceRequest,
  stepId: string
): Promise<CorrectionStep> {
  const form = await loadForm(request)
  const step = citizenSteps(form).find(({ id }) => id === stepId)
  if (!step) throw new E_UNKNOWN_STEP_OF_REQUEST()
  const { isLimited, fields } = await openToCitizen(request)
  const open = step.fields.filter((name) => fields.has(name))
  return { request, form, stepId, title: step.title, fields: step.fields, open, isLimited }
}

/**
 * What a citizen posts to change: an open field that came back empty is emptied, not left as
 * it was. A field that is not open is passed on, so that the request refuses it.
 */
export function postedChanges({ open }: CorrectionStep, typed: FilingData): FilingData {
  const given = Object.entries(typed).filter(
    ([name, answer]) => open.includes(name) || answer !== undefined
  )
  return Object.fromEntries(given)
}

/** The whole filing with what was typed in the open fields, for the page that comes back. */
export function typedOver({ request, open }: CorrectionStep, typed: FilingData): FilingData {
  const others = Object.entries(request.data).filter(([name]) => !open.includes(name))
  const given = Object.entries(typed).filter(([name]) => open.includes(name))
  return Object.fromEntries([...others, ...given])
}

/** The answers of the step that are shown and cannot be changed. */
export function closedRows({ request, form, stepId, open }: CorrectionStep): DescribedRow[] {
  const step = describeFiling(form, request.data, { audience: 'citizen' }).find(
    ({ id }) => id === stepId
  )
  return (step?.rows ?? []).filter(({ name }) => !open.includes(name))
}
