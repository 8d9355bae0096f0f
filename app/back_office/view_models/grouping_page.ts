import { frenchInstant } from '#shared/french_instants'
import { compareFilings } from '#kernel/forms/compare_filings'
import { PageErrors } from '#shared/pages/page_errors'
import { frenchWord } from '#back_office/french_word'
import { paths } from '#back_office/paths'
import { answerLine } from '#back_office/view_models/changes_panel'
import { teleserviceLabels } from '#back_office/view_models/teleservice_label'
import type ServiceRequest from '#requests/models/service_request'
import { documentsOf } from '#requests/queries/documents_of'
import { loadForm } from '#requests/queries/load_form'
import { requestNotes } from '#requests/queries/request_records'

export interface GroupingPageView {
  errors?: PageErrors
  typed?: Record<string, unknown>
  refusal?: string
}

/** « Regrouper deux demandes »: side by side, what they say differently, and which one goes on. */
export async function groupingPage(
  request: ServiceRequest,
  other: ServiceRequest,
  { errors = new PageErrors(), typed = {}, refusal }: GroupingPageView = {}
) {
  const [older, newer] = [request, other].sort((a, b) => Number(a.number) - Number(b.number))
  const form = await loadForm(newer)
  return {
    errors,
    typed: { kept: String(older.number), ...typed },
    refusal: refusal ?? null,
    title: (await teleserviceLabels())(request.teleserviceId),
    action: paths.grouping(request, other),
    back: paths.request(request),
    number: request.number,
    version: request.version,
    otherVersion: other.version,
    requests: await Promise.all([older, newer].map(compared)),
    newer: newer.number,
    differences: compareFilings(form, older.data, newer.data).map(answerLine),
    choices: [older, newer].map(({ number, state }) => ({
      value: String(number),
      label: `La demande n°\u00a0${number} (${frenchWord(`request_states.${state}`)})`,
    })),
  }
}

async function compared(request: ServiceRequest) {
  const documents = await documentsOf(request.id)
  const notes = await requestNotes(request.id)
  return {
    number: request.number,
    href: paths.request(request),
    state: request.state,
    facts: [
      {
        label: 'Déposée le',
        value: request.submittedAt ? frenchInstant(request.submittedAt) : '–',
      },
      { label: 'Demandeur', value: request.requesterName },
      { label: 'Personne concernée', value: request.subjectName ?? '–' },
      { label: 'Dernier agent', value: request.lastAgentName ?? 'aucun' },
      { label: 'Pièces', value: String(documents.length) },
      { label: 'Notes', value: String(notes.length) },
    ],
  }
}
