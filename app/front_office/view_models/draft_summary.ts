import { today } from '#shared/clock'
import { say } from '#shared/say'
import { frenchAddressLines, frenchPhone } from '#shared/french_formats'
import type { Teleservice } from '#kernel/define_teleservice'
import { describeFiling } from '#kernel/forms/describe_filing'
import { pruneFiling } from '#kernel/forms/prune_filing'
import { spokenSentence } from '#catalogue/spoken_service'
import { reuseRefusal } from '#documents/lifecycle'
import type Document from '#documents/models/document'
import {
  E_TRANSITION_REFUSED,
  type E_FILING_INVALID,
  type E_SIMILAR_REQUEST,
} from '#requests/errors'
import type { RequesterContact } from '#requests/models/service_request'
import { priceOf } from '#requests/queries/price_of'
import { paths } from '#front_office/paths'
import { shownPrice } from '#front_office/view_models/shown_price'
import { refusalLink } from '#front_office/view_models/submit_refusals'
import {
  DOCUMENTS_STEP,
  REQUESTER_STEP,
  SUMMARY_STEP,
  type Wizard,
} from '#front_office/view_models/wizard'

export type SubmitRefusal = InstanceType<
  typeof E_FILING_INVALID | typeof E_SIMILAR_REQUEST | typeof E_TRANSITION_REFUSED
>

/** A draft read over: what it says, and what keeps it from being sent. */
export function draftSummary(
  wizard: Wizard,
  teleservice: Teleservice | null,
  refusal?: SubmitRefusal
) {
  const { draft, form } = wizard
  const missing = missingSteps(wizard)
  const isPriced = teleservice !== null && missing.length === 0
  return {
    id: draft.id,
    person: draft.subjectName,
    path: paths.draft(draft),
    isBegun: draft.version > 1,
    blockers:
      refusal instanceof E_TRANSITION_REFUSED
        ? refusal.blockers.map((blocker) =>
            refusalLink(wizard, {
              ...blocker,
              message: spokenSentence(teleservice, blocker.message),
            })
          )
        : [],
    missingSteps: missing,
    price: isPriced ? shownPrice(priceOf(teleservice, pruneFiling(form, draft.data))) : null,
    isPaidLater: teleservice?.pricing?.due === 'on_validate',
    requester: requesterSection(wizard),
    sections: describeFiling(form, draft.data, { audience: 'citizen' }).map(
      ({ id, title, rows }) => ({
        title,
        rows,
        editPath: paths.draftStep(draft, id),
      })
    ),
    documents: documentsSection(wizard),
  }
}

/** The steps that must be completed before sending, each with the way to it. */
function missingSteps({ draft, steps }: Wizard) {
  return steps
    .filter(({ id, isComplete }) => !isComplete && id !== SUMMARY_STEP && id !== DOCUMENTS_STEP)
    .map(({ id, title }) => ({
      href: paths.draftStep(draft, id),
      message: say('front.summary.incomplete_step', { title }),
    }))
}

function requesterSection({ draft }: Wizard) {
  const contact = draft.requesterContact
  if (draft.householdId || !contact) return null
  return {
    title: say('front.wizard.requester'),
    rows: contactRows(contact),
    editPath: paths.draftStep(draft, REQUESTER_STEP),
  }
}

function contactRows(contact: RequesterContact) {
  const row = (name: string, label: string, value: string) => ({
    name,
    path: name,
    label,
    value,
    editable: false,
  })
  return [
    row('name', say('front.summary.name'), `${contact.firstName} ${contact.lastName}`),
    row('email', say('front.summary.email'), contact.email),
    row('phone', say('front.summary.phone'), frenchPhone(contact.phone)),
    row('address', say('front.summary.address'), frenchAddressLines(contact.address).join('\n')),
  ]
}

function documentsSection({ draft, requirements }: Wizard) {
  if (requirements.length === 0) return null
  return {
    editPath: paths.draftStep(draft, DOCUMENTS_STEP),
    lines: requirements.map(({ label, required, documents }) => {
      const pages = documents.reduce((count, document) => count + document.pages.length, 0)
      return {
        label,
        required,
        isMissing: documents.length === 0,
        lapsed: lapsedState(documents),
        text: say('front.summary.files', { count: pages }),
      }
    }),
  }
}

/** What is there holds no more: its state says so before anything is sent. */
function lapsedState(documents: Document[]) {
  const refusals = documents.map((document) => reuseRefusal(document, today()))
  const hasOne = refusals.some((refusal) => refusal === null || refusal === 'draft')
  return hasOne ? null : (refusals[0] ?? null)
}
