import type { DateTime } from 'luxon'
import { readInstant } from '#shared/columns'
import type { RequestState } from '#kernel/transitions'

/** A request as lists show it. Its data are never read for a list. */
export interface ListedRequest {
  id: string
  number: number | null
  teleserviceId: string
  requesterName: string
  subjectName: string | null
  householdNumber: number | null
  /** Filed without account: its household is a temporary one, archived with it. */
  withoutAccount: boolean
  state: RequestState
  lastAgentName: string | null
  createdAt: DateTime
  updatedAt: DateTime
  submittedAt: DateTime | null
  alertOn: string | null
  dueOn: string | null
}

/** Sort columns are read too: cursors are made of them. */
export const LISTED_COLUMNS = [
  'id',
  'number',
  'teleservice_id',
  'requester_name',
  'requester_search',
  'subject_name',
  'subject_search',
  'household_number',
  'access_code_hash',
  'state',
  'last_agent_name',
  'created_at',
  'updated_at',
  'submitted_at',
  'alert_on',
  'due_on',
]

type Row = Record<string, unknown>

export function listedRequest(row: Row): ListedRequest {
  return {
    id: row.id as string,
    number: row.number as number | null,
    teleserviceId: row.teleservice_id as string,
    requesterName: row.requester_name as string,
    subjectName: row.subject_name as string | null,
    householdNumber: row.household_number as number | null,
    withoutAccount: row.access_code_hash !== null,
    state: row.state as RequestState,
    lastAgentName: row.last_agent_name as string | null,
    createdAt: readInstant(row.created_at) as DateTime,
    updatedAt: readInstant(row.updated_at) as DateTime,
    submittedAt: readInstant(row.submitted_at),
    alertOn: row.alert_on as string | null,
    dueOn: row.due_on as string | null,
  }
}
