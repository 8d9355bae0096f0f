import type { DatedForm } from '#kernel/forms/dated_form'
import type { Teleservice } from '#kernel/define_teleservice'
import type { ResolvedForm, ResolvedFormStep } from '#kernel/forms/resolve_form'
import { validateStep } from '#kernel/forms/validate_step'
import { E_TELESERVICE_NOT_FOUND } from '#kernel/registry/errors'
import { currentAuthority } from '#authorities/tenancy'
import type ServiceRequest from '#requests/models/service_request'
import { batchOf } from '#requests/queries/batch_of'
import { spokenDocument, spokenService } from '#catalogue/spoken_service'
import { loadForm } from '#requests/queries/load_form'
import { opensAccount } from '#requests/queries/opens_account'
import { spokenForm } from '#requests/queries/spoken_form'
import { teleserviceOf } from '#requests/queries/teleservice_of'
import { requirementsOf, type RequestRequirement } from '#requests/queries/requirements_of'
import { paths } from '#front_office/paths'
import { draftExpiry } from '#requests/draft_life'
import { say } from '#shared/say'
import { spokenDate, spokenInstant } from '#shared/spoken_formats'

export const REQUESTER_STEP = 'demandeur'
export const DOCUMENTS_STEP = 'pieces'
export const SUMMARY_STEP = 'validation'

interface WizardStep {
  id: string
  title: string
  isComplete: boolean
}

/** A draft as its pages show it: its steps, where each leads, how far it is. */
export interface Wizard {
  draft: ServiceRequest
  form: DatedForm
  requirements: RequestRequirement[]
  /** The requests that were begun together, this one among them: drafts, and those that have left. */
  batch: ServiceRequest[]
  title: string
  steps: WizardStep[]
}

export async function openWizard(draft: ServiceRequest): Promise<Wizard> {
  const teleservice = await teleserviceOf(draft)
  if (!teleservice) throw new E_TELESERVICE_NOT_FOUND([draft.teleserviceId])
  const form = await spokenForm(await loadForm(draft))
  const requirements = currentAuthority().configuration.digitalDocuments
    ? spokenRequirements(teleservice, await requirementsOf(draft))
    : []
  return {
    draft,
    form,
    requirements,
    batch: await batchOf(draft),
    title: spokenService(teleservice).label,
    steps: [
      ...((await opensAccount(draft)) ? [] : requesterStep(draft)),
      ...citizenSteps(form).map((step) => formStep(draft, form, step)),
      ...documentsStep(requirements),
      { id: SUMMARY_STEP, title: say('front.wizard.summary'), isComplete: false },
    ],
  }
}

function spokenRequirements(
  teleservice: Teleservice,
  requirements: RequestRequirement[]
): RequestRequirement[] {
  return requirements.map((one) => ({
    ...one,
    label: spokenDocument(teleservice, one.typeKey, one.label),
  }))
}

/** The steps of the form that a citizen fills in. */
export function citizenSteps(form: ResolvedForm): ResolvedFormStep[] {
  return form.steps.filter(({ audience }) => audience !== 'agent')
}

/** Where a draft is read over from its beginning. */
export async function firstStep(draft: ServiceRequest): Promise<string> {
  return citizenSteps(await loadForm(draft))[0]?.id ?? SUMMARY_STEP
}

export function stepAfter({ steps }: Wizard, id: string): string {
  return steps[steps.findIndex((step) => step.id === id) + 1]?.id ?? SUMMARY_STEP
}

export function stepBefore({ steps }: Wizard, id: string): string | null {
  return steps[steps.findIndex((step) => step.id === id) - 1]?.id ?? null
}

/** Where somebody who takes up a draft goes on: the first step that waits for him. */
export function stepToResume({ steps }: Wizard): string {
  return (
    steps.find(({ id, isComplete }) => !isComplete && id !== DOCUMENTS_STEP)?.id ?? SUMMARY_STEP
  )
}

/** What every page of the wizard shows. */
export function wizardPage(wizard: Wizard, current: string) {
  const { draft, steps, title, batch } = wizard
  const position = steps.findIndex(({ id }) => id === current)
  return {
    title,
    draftId: draft.id,
    draftPath: paths.draft(draft),
    stepTitle: steps[position]?.title ?? '',
    subject: draft.subjectName,
    people: batch.length > 1 ? batch.map((one) => batchPerson(one, draft)) : [],
    isBegun: draft.version > 1,
    savedAt: spokenInstant(draft.updatedAt),
    keptUntil: draft.householdId ? spokenDate(draftExpiry(draft)) : null,
    previous: stepBefore(wizard, current),
    steps: steps.map((step, index) => ({
      title: step.title,
      href: paths.draftStep(draft, step.id),
      state: stateOf(step, index, position),
    })),
  }
}

function batchPerson(one: ServiceRequest, draft: ServiceRequest) {
  const isSent = one.state !== 'draft'
  return {
    name: one.subjectName ?? '',
    href: isSent ? paths.request(one) : paths.draft(one),
    isCurrent: one.id === draft.id,
    isSent,
  }
}

/** A step left behind with something missing is to be corrected; one that lies ahead is simply to come. */
function stateOf({ id, isComplete }: WizardStep, index: number, position: number) {
  if (index === position) return 'current'
  if (isComplete) return 'done'
  return index < position && id !== DOCUMENTS_STEP ? 'error' : 'todo'
}

function requesterStep({ householdId, requesterContact }: ServiceRequest): WizardStep[] {
  if (householdId) return []
  return [
    {
      id: REQUESTER_STEP,
      title: say('front.wizard.requester'),
      isComplete: requesterContact !== null,
    },
  ]
}

/** What the household's file filled in is read over before it counts as answered. */
function formStep(draft: ServiceRequest, form: DatedForm, step: ResolvedFormStep): WizardStep {
  const isValid = validateStep(form, step.id, draft.data).length === 0
  return { id: step.id, title: step.title, isComplete: isValid && draft.version > 1 }
}

function documentsStep(requirements: RequestRequirement[]): WizardStep[] {
  if (requirements.length === 0) return []
  const isComplete = requirements.every(
    ({ required, documents }) => !required || documents.length > 0
  )
  return [{ id: DOCUMENTS_STEP, title: say('front.wizard.documents'), isComplete }]
}
