import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type ServiceRequest from '#requests/models/service_request'
import { runningCompletion } from '#requests/queries/completion_of'
import { openToCitizen } from '#requests/queries/open_to_citizen'
import { requirementsOf, type RequestRequirement } from '#requests/queries/requirements_of'

export interface CitizenRequirement extends RequestRequirement {
  /** May the citizen add, replace or take away documents of this type now? */
  isOpen: boolean
}

/** The documents of a request as its citizen sees them: those of the service, then what the town hall asks for besides. */
export async function citizenRequirements(
  request: ServiceRequest,
  trx?: TransactionClientContract
): Promise<CitizenRequirement[]> {
  const requirements = await requirementsOf(request, trx)
  const completion = await runningCompletion(request, trx)
  const besides = (completion?.items ?? [])
    .filter(
      ({ kind, key }) => kind === 'document' && !requirements.some((one) => one.typeKey === key)
    )
    .map(({ key, label }) => ({ typeKey: key, label, required: true, documents: [] }))

  const { hasDocument } = await openToCitizen(request, trx)
  return [...requirements, ...besides].map((requirement) => ({
    ...requirement,
    isOpen: hasDocument(requirement.typeKey),
  }))
}
