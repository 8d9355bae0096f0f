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
  yield ask(
    own('service_requests', 'household_id = ? and id = ? and teleservice_id = ?'),
    authorityId,
    account.household_id,
    draftId,
    teleserviceId
  )

  yield ask('begin')
  const [draft] = yield ask(`${own('service_requests')} /* for update */`, authorityId, draftId)
  const data = typeof draft.data === 'string' ? JSON.parse(draft.data) : draft.data
  if (!judges.get(draft.form_hash as string)?.(data)) throw new Error('The filing is invalid')

  yield ask(LISTS, authorityId, teleserviceId, authorityId, authorityId)
  yield ask(own('teleservice_settings', 'teleservice_id = ?'), authorityId, teleserviceId)
  yield ask(
    'select * from request_documents where authority_id = ? and request_id = ?',
    authorityId,
    draftId
  )
  const now = new Date().toISOString()
  const day = now.slice(0, 10)
  yield ask(
    `insert into request_events (id, authority_id, request_id, kind, from_state, to_state, reason, actor_kind, actor_id,
       actor_name, on_behalf_of, details, created_at)
     values (?, ?, ?, 'transition', 'draft', 'pending', null, 'citizen', ?, ?, null, ?, ?)`,
    randomUUID(),
    authorityId,
    draftId,
    individual.id,
    `${individual.first_name} ${individual.last_name}`,
    JSON.stringify({ transition: 'submit', onVersion: 1 }),
    now
  )
  yield ask(
    `insert into outbox_messages (id, authority_id, kind, idempotency_key, payload, state, attempts, available_at, created_at)
     values (?, ?, 'request_receipt_mail', ?, ?, 'waiting', 0, ?, ?) on conflict (authority_id, idempotency_key) do nothing`,
    randomUUID(),
    authorityId,
    `receipt:${draftId}`,
    JSON.stringify({ requestId: draftId, accessCode: null }),
    now,
    now
  )
  const [sequence] = yield ask(
    `insert into number_sequences (authority_id, name, value) values (?, 'request', 1)
     on conflict (authority_id, name) do update set value = number_sequences.value + 1 returning value`,
    authorityId
  )
  yield ask(
    `update service_requests set submitted_data = ?, contact_channel = ?, submitted_at = ?, due_on = ?, alert_on = ?,
       number = ?, state = ?, version = ?, updated_at = ? where id = ?`,
    JSON.stringify(data),
    visit.contactChannel,
    now,
    day,
    day,
    sequence.value,
    'pending',
    2,
    now,
    draftId
  )
  yield ask('commit')
}

const LISTS = `
  select list.key as list_key, list.label as list_label, list.display, entry.id, entry.parent_id, entry.key,
    entry.label as label, entry.message, entry.retired_at is not null as retired, entry.position as position
  from parameter_lists list
  left join parameter_entries entry on entry.authority_id = list.authority_id and entry.list_id = list.id
  where list.authority_id = ? and list.teleservice_id = ?
  union all
  select '/schools', '', '', id, null, key, name, null, not active, 0 from schools where authority_id = ?
  union all
  select '/leisure_centres', '', '', id, null, key, name, null, not active, 0 from leisure_centres where authority_id = ?
  order by list_key, position, label`

function ask(sql: string, ...values: unknown[]): Statement {
  return { sql, values }
}
