import type { ModelQueryBuilderContract } from '@adonisjs/lucid/types/model'
import type { DateTime } from 'luxon'
import { now } from '#shared/clock'
import { offIndex } from '#authorities/queries/off_index'
import { SENT_AND_RUNNING } from '#requests/lifecycle'
import type ServiceRequest from '#requests/models/service_request'

type Requests = ModelQueryBuilderContract<typeof ServiceRequest, ServiceRequest>

/** What tells that two requests ask for the same; a draft has it, and a request that is about to begin. */
export interface Wish extends Pick<ServiceRequest, 'teleserviceId' | 'seasonId' | 'householdId'> {
  id?: string
  /** Whoever of the household it is about, when left out. */
  subjectId?: string | null
  /** When it was sent; now, as long as it was not. */
  submittedAt?: DateTime | null
  /** Set once a request without account was sent. */
  accessCodeHash?: string | null
  requesterEmail?: string | null
  requesterSearch?: string
}

/** Without season, a request of a year ago says nothing of the one of today. */
export const DAYS_APART = 90
const MOST = 10

/**
 * Those of `requests` that run and ask for the same as `wish`: service, season or else ninety days, and
 * person. Without account the person is who files, by name and address. The latest first, ten at most.
 */
export function askingTheSame(requests: Requests, wish: Wish): Requests {
  const { id, seasonId } = wish
  if (id) requests.whereNot('id', id)
  const states = SENT_AND_RUNNING.map(() => '?').join(', ')
  requests.whereRaw(`${offIndex('state')} in (${states})`, [...SENT_AND_RUNNING])
  if (seasonId) {
    requests.whereRaw(`${offIndex('season_id')} = ?`, [seasonId])
  } else {
    requests
      .whereRaw(`${offIndex('season_id')} is null`)
      .whereRaw(`${offIndex('submitted_at')} between ? and ?`, daysAround(wish))
  }
  ofSomebody(requests, wish)
  return requests.orderByRaw(`${offIndex('submitted_at')} desc`).limit(MOST)
}

/** What is asked first leaves few requests, whatever the town: a household's, or those of one address. */
function ofSomebody(requests: Requests, wish: Wish): void {
  const { teleserviceId, householdId, subjectId } = wish
  if (!householdId || wish.accessCodeHash) {
    requests
      .whereNotNull('access_code_hash')
      .where('requester_email', wish.requesterEmail ?? '')
      .where('teleservice_id', teleserviceId)
      .whereRaw(`${offIndex('requester_search')} = ?`, [wish.requesterSearch ?? ''])
    return
  }
  requests
    .where('household_id', householdId)
    .whereRaw(`${offIndex('teleservice_id')} = ?`, [teleserviceId])
  if (subjectId === null) requests.whereRaw(`${offIndex('subject_id')} is null`)
  else if (subjectId) requests.whereRaw(`${offIndex('subject_id')} = ?`, [subjectId])
}

function daysAround({ submittedAt }: Wish): [string, string] {
  const sent = submittedAt ?? now()
  return [sent.minus({ days: DAYS_APART }), sent.plus({ days: DAYS_APART })].map(
    (day) => day.toUTC().toISO() as string
  ) as [string, string]
}
