import ServiceRequest from '#requests/models/service_request'

/** How many requests an account has sent, and how many drafts it keeps, whoever may read them. */
export async function countHouseholdRequests(
  householdId: string
): Promise<{ sent: number; drafts: number }> {
  const own = () => ServiceRequest.query().where('household_id', householdId)
  const [sent] = await own().whereNotNull('submitted_at').count('* as total')
  const [drafts] = await own().where('state', 'draft').count('* as total')
  return { sent: Number(sent.$extras.total), drafts: Number(drafts.$extras.total) }
}
