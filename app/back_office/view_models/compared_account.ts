import type { HttpContext } from '@adonisjs/core/http'
import { frenchAddressLines } from '#shared/french_formats'
import { frenchDate, frenchInstant } from '#shared/french_instants'
import { findHouseholdAccount } from '#accounts/queries/find_household_account'
import { paths } from '#back_office/paths'
import { householdDocumentLines } from '#back_office/view_models/household_document_lines'
import { memberSheets } from '#back_office/view_models/member_sheets'
import { requestLines } from '#back_office/view_models/request_lines'
import { countHouseholdDocuments } from '#documents/queries/count_household_documents'
import { statusOf } from '#households/lifecycle'
import type Household from '#households/models/household'
import type Individual from '#households/models/individual'
import { countHouseholdRequests } from '#requests/queries/count_household_requests'
import { householdRequests } from '#requests/queries/household_requests'

/**
 * An account beside another one: what it is, who is in it, what it asked for.
 * Requests and documents as far as the agent's rights go; how many others there
 * are is no secret to who decides on accounts.
 */
export async function comparedAccount(
  ctx: HttpContext,
  household: Household,
  people: Individual[]
) {
  const { rights } = ctx
  const account = await findHouseholdAccount(household.id)
  const readable = { teleserviceIds: rights.all ? null : rights.teleserviceIdsFor('read') }
  const { requests } = await householdRequests(household.id, readable)
  const documents = await householdDocumentLines(ctx, household, () => null)
  const { sent, drafts } = await countHouseholdRequests(household.id)
  const documentCount = await countHouseholdDocuments(household.id)
  return {
    number: household.number,
    href: paths.household(household),
    state: household.state,
    status: statusOf(household),
    openedOn: frenchDate(household.createdAt),
    address: household.address ? frenchAddressLines(household.address) : [],
    login: account?.login ?? null,
    email: account?.email ?? null,
    lastSignedInAt: account?.lastSignedInAt ? frenchInstant(account.lastSignedInAt) : null,
    members: await memberSheets(people, household),
    requests: await requestLines(requests),
    requestCount: sent,
    otherRequests: sent - requests.length,
    drafts,
    documents: documents.lines,
    documentCount,
    otherDocuments: documentCount - documents.lines.length,
  }
}
export type ComparedAccount = Awaited<ReturnType<typeof comparedAccount>>
