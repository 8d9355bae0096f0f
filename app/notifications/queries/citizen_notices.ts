import CitizenNotice from '#notifications/models/citizen_notice'

const MOST = 50

/** What was told by itself about a request, the latest first. */
export function noticesOfRequest(requestId: string): Promise<CitizenNotice[]> {
  return CitizenNotice.query()
    .where('request_id', requestId)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(MOST)
}

/** What was told to a family about their account itself, or did not arrive, the latest first. */
export function noticesOfHousehold(householdId: string): Promise<CitizenNotice[]> {
  return CitizenNotice.query()
    .where('household_id', householdId)
    .where((shown) => shown.whereNull('request_id').orWhereIn('delivery', ['failed', 'bounced']))
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(10)
}
