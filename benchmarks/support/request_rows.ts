import { demoRequests } from '#database/demo/requests'
import type { Dialect } from './bench_database.js'
import { FIRST_NUMBER, HOUSEHOLDS } from './household_rows.js'
import { drawnNames, FAMILY_NAME, mixed, NAME_TABLES } from './town_names.js'

const DAY = 86_400
/** Days from the oldest to the newest request of a seeded town. */
const SPREAD_DAYS = 1500
/** A town decides within a month; of what came since, more than half still waits. */
const DECIDED_AFTER_DAYS = 30
/** Percentages, cumulated. */
const UNDECIDED = { pending: 30, in_progress: 40, complete: 50, incomplete: 60 }
const DECIDED = { archived: 45, closed: 75, notified: 85, validated: 94, rejected: 100 }

/**
 * One statement that fills the town of `localhost` with plausible requests from the oldest to the
 * newest, over its teleservices, states and agents – and over its households, those of
 * household_rows.ts, where they are there: else requests tell their number only.
 */
export function insertRequests({ uuid, instantBefore, dayAfter }: Dialect, count: number): string {
  return `
    with recursive series(n) as (
      select cast(1 as bigint) union all select n + 1 from series where n < ${count}
    ),
    mixed as (
      select n, ${mixed('n')} as mix,
        (${count} - n) * ${Math.floor((SPREAD_DAYS * DAY) / count)} as age
      from series
    ),
    judged as (
      select mixed.*, ${stateOf('age', 'mix * 100 / 4294967296')} as state,
        ${FIRST_NUMBER} + mix % ${HOUSEHOLDS} as household
      from mixed
    ),
    drawn as (
      select judged.*, ${mixed('household')} as family,
        state in (${quoted(Object.keys(UNDECIDED))}) as waits
      from judged
    ),
    offered as (
      select s.authority_id, s.teleservice_id,
        row_number() over (order by s.teleservice_id) - 1 as place, count(*) over () as size
      from teleservice_settings s join authority_hosts h on h.authority_id = s.authority_id
      where h.host = 'localhost'
    ),
    agent as (select * from agent_accounts where login = 'agent.demo'),
    ${NAME_TABLES}
    insert into service_requests (
      id, authority_id, number, teleservice_id, form_hash, household_id, requester_id, requester_name,
      requester_search, subject_id, subject_name, subject_search, household_number, state, data_state, contact_channel,
      data, submitted_data, season_id, last_agent_id, last_agent_name,
      assigned_agent_id, assigned_agent_name, version, created_at, updated_at, submitted_at,
      alert_on, due_on
    )
    select ${uuid}, offered.authority_id, 100000 + n, offered.teleservice_id, 'none', home.id,
      head.id, adult.name || ' ' || upper(${FAMILY_NAME}), ${FAMILY_NAME} || ' ' || adult.name,
      minor.id, child.name || ' ' || upper(${FAMILY_NAME}), ${FAMILY_NAME} || ' ' || child.name,
      drawn.household, drawn.state, 'pending', 'email', '${filing()}', '${filing()}',
      (select s.id from seasons s where s.authority_id = offered.authority_id
        and s.teleservice_id = offered.teleservice_id order by s.id limit 1),
      case when mix % 4 = 0 then agent.id end,
      case when mix % 4 = 0 then agent.first_name || ' ' || agent.last_name end,
      case when mix % 5 = 0 then agent.id end,
      case when mix % 5 = 0 then agent.first_name || ' ' || agent.last_name end,
      1, ${instantBefore('age')}, ${instantBefore('age')}, ${instantBefore('age')},
      case when waits then ${dayAfter('age', 10)} end, case when waits then ${dayAfter('age', 14)} end
    from drawn
    join offered on offered.place = mix / 7 % offered.size
    join agent on agent.authority_id = offered.authority_id
    ${drawnNames('drawn.family')}
    left join households home
      on home.authority_id = offered.authority_id and home.number = drawn.household
    left join individuals head
      on head.authority_id = home.authority_id and head.household_id = home.id and head.is_household_head
    left join individuals minor
      on minor.authority_id = home.authority_id and minor.household_id = home.id and minor.kind = 'child'`
}

function stateOf(age: string, percent: string): string {
  const open = cases(UNDECIDED, `${age} < ${DECIDED_AFTER_DAYS * DAY} and ${percent}`)
  return `case ${[...open, ...cases(DECIDED, percent)].join(' ')} end`
}

function cases(limits: Record<string, number>, value: string): string[] {
  return Object.entries(limits).map(([state, limit]) => `when ${value} < ${limit} then '${state}'`)
}

function quoted(words: string[]): string {
  return words.map((word) => `'${word}'`).join(', ')
}

/** The answers of a canteen registration: lists do not read them, but their rows hold them. */
function filing(): string {
  const canteen = demoRequests.find(
    ({ teleserviceId }) => teleserviceId === 'school_canteen_registration'
  )
  return JSON.stringify(canteen?.data).replaceAll("'", "''")
}
