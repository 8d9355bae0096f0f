import { frenchAddressLines, frenchPhone } from '#shared/french_formats'
import { describeFiling } from '#kernel/forms/describe_filing'
import { E_TRANSITION_REFUSED, type E_FILING_INVALID } from '#requests/errors'
import type { RequesterContact } from '#requests/models/service_request'
import { teleserviceOf } from '#requests/queries/teleservice_of'
import { paths } from '#front_office/paths'
import {
  citizenContact,
  contactOptions,
  requesterContact,
} from '#front_office/view_models/contact_options'
import { refusalLink } from '#front_office/view_models/submit_refusals'
import type { PageErrors } from '#shared/pages/page_errors'
import { silenceSentence } from '#front_office/view_models/silence_sentence'
import {
  DOCUMENTS_STEP,
  REQUESTER_STEP,
  SUMMARY_STEP,
  wizardPage,
  type Wizard,
} from '#front_office/view_models/wizard'
import type { Visitor } from '#front_office/visitor'

interface Answers {
  typed: Record<string, unknown>
  errors: PageErrors
  refusal?: E_FILING_INVALID | E_TRANSITION_REFUSED
}

/** The whole draft read over, and what is asked before it leaves. */
export async function submissionPage(
  wizard: Wizard,
  { citizen }: Visitor,
  { typed, errors, refusal }: Answers
) {
  const { draft, form } = wizard
  const teleservice = await teleserviceOf(draft)
  const person = citizen ? citizenContact(citizen) : requesterContact(draft.requesterContact)
  const channels = contactOptions(person)
  const preferred = channels.find(({ value }) => value === 'email') ?? channels[0]
  return {
    page: wizardPage(wizard, SUMMARY_STEP),
    action: paths.draftStep(draft, SUMMARY_STEP),
    typed: { contactChannel: preferred?.value ?? '', ...typed },
    errors,
    blockers:
      refusal instanceof E_TRANSITION_REFUSED
        ? refusal.blockers.map((blocker) => refusalLink(wizard, blocker))
        : [],
    missingSteps: missingSteps(wizard),
    requester: requesterSection(wizard),
    sections: describeFiling(form, draft.data, { audience: 'citizen' }).map(
      ({ id, title, rows }) => ({
        title,
        rows,
        editPath: paths.draftStep(draft, id),
      })
    ),
    documents: documentsSection(wizard),
    channels,
    silence: teleservice ? silenceSentence(teleservice.law) : '',
    privacy: teleservice?.privacy ?? null,
  }
}

/** The steps that must be completed before sending, each with the way to it. */
function missingSteps({ draft, steps }: Wizard) {
  return steps
    .filter(({ id, isComplete }) => !isComplete && id !== SUMMARY_STEP && id !== DOCUMENTS_STEP)
    .map(({ id, title }) => ({
      href: paths.draftStep(draft, id),
      message: `L’étape «\u00a0${title}\u00a0» n’est pas complète.`,
    }))
}

function requesterSection({ draft }: Wizard) {
  const contact = draft.requesterContact
  if (draft.householdId || !contact) return null
  return {
    title: 'Vos coordonnées',
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
    row('name', 'Nom', `${contact.firstName} ${contact.lastName}`),
    row('email', 'Courriel', contact.email),
    row('phone', 'Téléphone', frenchPhone(contact.phone)),
    row('address', 'Adresse', frenchAddressLines(contact.address).join('\n')),
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
        text: `${pages} fichier${pages > 1 ? 's' : ''}`,
      }
    }),
  }
}
