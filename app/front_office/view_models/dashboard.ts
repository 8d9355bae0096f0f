import app from '@adonisjs/core/services/app'
import { TeleserviceRegistry } from '#kernel/registry/teleservice_registry'
import type { Citizen } from '#households/queries/signed_in_citizen'
import { visibleRequests, type CitizenScope } from '#requests/queries/citizen_scope'
import { householdRequests } from '#requests/queries/household_requests'
import { paths } from '#front_office/paths'
import { draftLines } from '#front_office/view_models/draft_lines'
import { requestLines } from '#front_office/view_models/request_lines'

const RECENT = 5

/** What waits for a citizen who signs in: what he must complete, what he began, what he sent. */
export async function dashboard({ household }: Citizen, scope: CitizenScope) {
  const { teleserviceIds } = scope
  const recent = await householdRequests(household.id, { teleserviceIds }, undefined, RECENT)
  return {
    incomplete: await incompleteRequests(scope),
    drafts: await draftLines(scope),
    recent: await requestLines(recent.requests),
    householdState: household.state,
  }
}

async function incompleteRequests(scope: CitizenScope) {
  const registry = await app.container.make(TeleserviceRegistry)
  const requests = await visibleRequests(scope)
    .select('id', 'number', 'teleservice_id', 'subject_name', 'decision_reason')
    .where('state', 'incomplete')
    .orderBy('submitted_at', 'desc')
    .limit(RECENT)
  return requests.map((request) => ({
    href: paths.request(request),
    number: request.number,
    title: registry.get(request.teleserviceId)?.label ?? request.teleserviceId,
    subject: request.subjectName,
    reason: request.decisionReason,
  }))
}
