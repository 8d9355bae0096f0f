import type { Citizen } from '#households/queries/signed_in_citizen'
import type { CitizenScope } from '#requests/queries/citizen_scope'
import { householdRequests } from '#requests/queries/household_requests'
import { draftLines } from '#front_office/view_models/draft_lines'
import { duePayments } from '#front_office/view_models/due_payments'
import { homeDocuments } from '#front_office/view_models/home_documents'
import { incompleteRequests } from '#front_office/view_models/incomplete_requests'
import { paymentLine } from '#front_office/view_models/payment_line'
import { requestLines } from '#front_office/view_models/request_lines'
import { townMessages } from '#front_office/view_models/town_messages'
import { householdPayments } from '#payments/queries/household_payments'

const RECENT = 5

/** What a citizen finds when he signs in: what waits for him first, then what he began, sent and keeps. */
export async function dashboard({ household }: Citizen, scope: CitizenScope) {
  const { teleserviceIds } = scope
  const recent = await householdRequests(household.id, { teleserviceIds }, undefined, RECENT)
  const incomplete = await incompleteRequests(scope)
  const due = await duePayments(scope)
  const drafts = await draftLines(scope)
  const documents = await homeDocuments(scope)
  const endangered = drafts.filter(({ expiresSoon }) => expiresSoon)
  return {
    messages: await townMessages('citizens'),
    incomplete,
    due,
    endangered,
    toReplace: documents.toReplace,
    isWaitedFor: [incomplete, due, endangered, documents.toReplace].some(
      ({ length }) => length > 0
    ),
    drafts: drafts.filter(({ expiresSoon }) => !expiresSoon),
    recent: await requestLines(recent.requests),
    documents: documents.latest,
    payments: teleserviceIds ? [] : await lastPayments(household.id),
    isNew: drafts.length === 0 && recent.requests.length === 0,
    householdState: household.state,
  }
}

async function lastPayments(householdId: string) {
  return Promise.all((await householdPayments(householdId, RECENT)).map(paymentLine))
}
