import { demoRequests } from '#database/demo/requests'
import type { BenchDatabase } from './bench_database.js'

const SERVICE = 'school_canteen_registration'
/** Tells these children from the family's own. */
const MARK = 'banc d essai'

/**
 * Complete canteen drafts of the household of usager.demo, each for a child of
 * its own, as `StartDraft` and the form's steps leave them – made from the
 * draft that the demo town holds.
 *
 * @returns their identifiers
 */
export async function prepareDrafts(
  { sql, all, run }: BenchDatabase,
  count: number
): Promise<string[]> {
  const instant = sql.instantBefore('0')
  const model = `select * from service_requests where state = 'draft' and subject_search not like '${MARK}%' limit 1`
  await run(`
    with recursive series(n) as (select 1 union all select n + 1 from series where n < ${count})
    insert into individuals (id, authority_id, household_id, kind, last_name, first_name, search_name, birth_date, version, created_at)
    select ${sql.uuid}, draft.authority_id, draft.household_id, 'child', 'MARTIN', 'Enfant ' || n, '${MARK}',
      ${sql.dayAfter('0', -3000)}, 1, ${instant}
    from series cross join (${model}) draft`)
  await run(`
    insert into service_requests (
      id, authority_id, teleservice_id, form_hash, season_id, household_id, household_number, requester_id, requester_name,
      requester_search, requester_email, subject_id, subject_name, subject_search, state, data_state, data, version,
      created_at, updated_at
    )
    select ${sql.uuid}, draft.authority_id, draft.teleservice_id, form_hash, season_id, draft.household_id, household_number,
      requester_id, requester_name, requester_search, requester_email, child.id, child.first_name || ' MARTIN',
      '${MARK}', 'draft', 'pending', '${filing()}', 1, ${instant}, ${instant}
    from (${model}) draft
    join individuals child on child.household_id = draft.household_id and child.search_name = '${MARK}'
    where not exists (select 1 from service_requests own where own.subject_id = child.id)`)
  await run(`
    insert into request_events (id, authority_id, request_id, kind, to_state, actor_kind, actor_id, actor_name, created_at)
    select ${sql.uuid}, authority_id, id, 'created', 'draft', 'citizen', requester_id, requester_name, ${instant}
    from service_requests draft where ${isPrepared('draft')}
      and not exists (select 1 from request_events own where own.request_id = draft.id)`)

  const drafts = await all(`select id from service_requests draft where ${isPrepared('draft')}`)
  return drafts.map(({ id }) => String(id))
}

/** Sent drafts, as they must be: numbered, with the history of their sending and their receipt to deliver. */
export async function countSent({ all }: BenchDatabase): Promise<Sent> {
  const [counts] = await all(`
    select count(distinct request.id) as requests, count(distinct request.number) as numbers,
      count(distinct event.id) as events, count(distinct message.id) as messages
    from service_requests request
    left join request_events event on event.request_id = request.id and event.kind = 'transition' and event.to_state = 'pending'
    left join outbox_messages message on message.idempotency_key = 'receipt:' || request.id
    where request.subject_search = '${MARK}' and request.state = 'pending' and request.submitted_data is not null`)
  return {
    requests: Number(counts.requests),
    numbers: Number(counts.numbers),
    events: Number(counts.events),
    messages: Number(counts.messages),
  }
}

export interface Sent {
  requests: number
  numbers: number
  events: number
  messages: number
}

function isPrepared(alias: string): string {
  return `${alias}.state = 'draft' and ${alias}.subject_search = '${MARK}'`
}

function filing(): string {
  const complete = demoRequests.find(
    ({ teleserviceId, draftOnly }) => teleserviceId === SERVICE && !draftOnly
  )
  return JSON.stringify({ section: 'Unknown', ...complete?.data }).replaceAll("'", "''")
}
