import { randomUUID } from 'node:crypto'
import type { ValidateFunction } from 'ajv'

export interface Visit {
  authorityId: string
  accountId: string
  draftId: string
  teleserviceId: string
  contactChannel: string
}

type Row = Record<string, unknown>
export interface Statement {
  sql: string
  values: unknown[]
}

/** Yields statements, receives their rows: a driver without promises and one with them both run it. */
export type Submission = Generator<Statement, void, Row[]>

/**
 * What the application's submission asks of the database, statement by
 * statement, as PostgreSQL's log showed it: who is signed in, his draft, then
 * the transaction of `SubmitRequest`.
 */
export function* submission(visit: Visit, judges: Map<string, ValidateFunction>): Submission {
  const { authorityId, accountId, draftId, teleserviceId } = visit
  const own = (table: string, condition = 'id = ?') =>
    `select * from ${table} where authority_id = ? and ${condition} limit 1`

  const [account] = yield ask(own('citizen_accounts'), authorityId, accountId)
  yield ask(own('households'), authorityId, account.household_id)
  const [individual] = yield ask(own('individuals'), authorityId, account.individual_id)
  yield ask(own('service_requests', 'household_id = ? and id = ? and teleservice_id = ?'), authorityId,
    account.household_id, draftId, teleserviceId)

  yield ask('begin')
  const [draft] = yield ask(`${own('service_requests')} /* for update */`, authorityId, draftId)
  const data = typeof draft.data === 'string' ? JSON.parse(draft.data) : draft.data
  if (!judges.get(draft.form_hash as string)?.(data)) throw new Error('The filing is invalid')

  yield ask(own('teleservice_settings', 'teleservice_id = ?'), authorityId, teleserviceId)
  const [sequence] = yield ask(
    `insert into number_sequences (authority_id, name, value) values (?, 'request', 1)
     on conflict (authority_id, name) do update set value = number_sequences.value + 1 returning value`,
    authorityId
  )
  const now = new Date().toISOString()
  const day = now.slice(0, 10)
  yield ask(
    'update service_requests set number = ?, contact_channel = ?, submitted_data = ?, submitted_at = ?, alert_on = ?, due_on = ? where id = ?',
    sequence.value, visit.contactChannel, JSON.stringify(data), now, day, day, draftId
  )
  yield ask('select * from request_documents where authority_id = ? and request_id = ?', authorityId, draftId)
  yield ask(`${own('service_requests')} /* for update */`, authorityId, draftId)
  yield ask(own('request_locks', 'request_id = ?'), authorityId, draftId)
  yield ask('update service_requests set state = ?, version = ?, updated_at = ? where id = ?', 'pending', 2, now, draftId)
  yield ask(
    `insert into request_events (id, authority_id, request_id, kind, from_state, to_state, reason, actor_kind, actor_id,
       actor_name, on_behalf_of, details, created_at)
     values (?, ?, ?, 'transition', 'draft', 'pending', null, 'citizen', ?, ?, null, ?, ?)`,
    randomUUID(), authorityId, draftId, individual.id, `${individual.first_name} ${individual.last_name}`,
    JSON.stringify({ transition: 'submit', onVersion: 1 }), now
  )
  yield ask(own('outbox_messages', 'idempotency_key = ?'), authorityId, `receipt:${draftId}`)
  yield ask(
    `insert into outbox_messages (id, authority_id, kind, idempotency_key, payload, state, attempts, available_at, created_at)
     values (?, ?, 'request_receipt_mail', ?, ?, 'waiting', 0, ?, ?)`,
    randomUUID(), authorityId, `receipt:${draftId}`, JSON.stringify({ requestId: draftId, accessCode: null }), now, now
  )
  yield ask('commit')
}

function ask(sql: string, ...values: unknown[]): Statement {
  return { sql, values }
}
