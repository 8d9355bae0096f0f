import { paths } from '#front_office/paths'
import { serviceLabel } from '#front_office/view_models/service_label'
import type ServiceRequest from '#requests/models/service_request'
import { closingPlan } from '#requests/queries/closing_plan'

/** What goes, what stays and what stands in the way, before an account is closed. */
export async function accountClosurePage(householdId: string) {
  const { running, drafts, kept, documents } = await closingPlan(householdId)
  return {
    running: await Promise.all(running.map(line)),
    draftCount: drafts.length,
    documentCount: documents.length,
    keptCount: kept.length,
  }
}

async function line(request: ServiceRequest) {
  return {
    href: paths.request(request),
    label: `Demande n° ${request.number} – ${await serviceLabel(request)}`,
    state: request.state,
  }
}
