import { searchText } from '#shared/search_text'
import { demoRequests } from '#database/demo/requests'
import type { Dialect } from './bench_database.js'

/** Days from the oldest to the newest request of a seeded town. */
const SPREAD_DAYS = 1500
/** A town decides what it receives: one request in twenty waits. Percentages, cumulated. */
const STATES = [
  ['archived', 40],
  ['closed', 70],
  ['notified', 82],
  ['validated', 90],
  ['rejected', 95],
  ['pending', 97],
  ['in_progress', 98],
  ['complete', 99],
  ['incomplete', 100],
] as const
const UNDECIDED_FROM = 95

const FIRST_NAMES =
  'Adam Agnès Alice Amina Anne Arthur Awa Basile Benoît Camille Chloé Claire David Élise Emma Farid Gabriel Hugo Inès Jade Jean Julie Karim Léa Léo Louise Lucas Manon Marie Mehdi Nadia Noé Nora Olivier Paul Rose Sacha Samuel Thomas Zoé'.split(
    ' '
  )
const LAST_NAMES =
  'ANDRÉ BERNARD BERTRAND BLANC BONNET BOYER CHEVALIER CLÉMENT COLIN DA SILVA DAVID DENIS DIALLO DUBOIS DUFOUR DUPONT DURAND FONTAINE FOURNIER FRANÇOIS GARCIA GARNIER GAUTHIER GIRARD GUÉRIN HENRY JOLY LAMBERT LAURENT LEFÈVRE LEGRAND LEMAIRE LEROY LOPEZ MARCHAND MARTIN MARTINEZ MASSON MATHIEU MERCIER MEYER MICHEL MOREAU MOREL MULLER NGUYEN NICOLAS NOËL PEREZ PERRIN PETIT RENARD RICHARD RIVIÈRE ROBERT ROBIN ROUSSEAU ROUX SIMON THOMAS TRAORÉ VINCENT'.match(
    /DA SILVA|\S+/g
  ) as string[]

/**
 * One statement that fills the town of `localhost` with plausible requests
 * from the oldest to the newest, over its teleservices, states and agents.
 */
export function insertRequests({ uuid, instantBefore, dayAfter }: Dialect, count: number): string {
  const age = `(${count} - n) * ${Math.floor((SPREAD_DAYS * 86_400) / count)}`
  const open = `percent >= ${UNDECIDED_FROM}`
  return `
    with recursive series(n) as (
      select cast(1 as bigint) union all select n + 1 from series where n < ${count}
    ),
    mixed as (select n, (n * 2654435761) % 4294967296 as mix from series),
    drawn as (select n, mix, mix * 100 / 4294967296 as percent from mixed),
    offered as (
      select s.authority_id, s.teleservice_id,
        row_number() over (order by s.teleservice_id) - 1 as place, count(*) over () as size
      from teleservice_settings s join authority_hosts h on h.authority_id = s.authority_id
      where h.host = 'localhost'
    ),
    agent as (select * from agent_accounts where login = 'agent.demo'),
    first_names(place, name, search) as (values ${names(FIRST_NAMES)}),
    last_names(place, name, search) as (values ${names(LAST_NAMES)})
    insert into service_requests (
      id, authority_id, number, teleservice_id, form_hash, requester_name, requester_search,
      subject_name, subject_search, household_number, state, data_state, contact_channel,
      data, submitted_data, last_agent_id, last_agent_name, version, created_at, updated_at, submitted_at,
      alert_on, due_on
    )
    select ${uuid}, offered.authority_id, 100000 + n, offered.teleservice_id, 'none',
      adult.name || ' ' || family.name, family.search || ' ' || adult.search,
      child.name || ' ' || family.name, family.search || ' ' || child.search,
      100000 + mix % 300000, ${stateCase()}, 'pending', 'email', '${filing()}', '${filing()}',
      case when mix % 4 = 0 then agent.id end,
      case when mix % 4 = 0 then agent.first_name || ' ' || agent.last_name end,
      1, ${instantBefore(age)}, ${instantBefore(age)}, ${instantBefore(age)},
      case when ${open} then ${dayAfter(age, 10)} end, case when ${open} then ${dayAfter(age, 14)} end
    from drawn
    join offered on offered.place = mix / 7 % offered.size
    join agent on agent.authority_id = offered.authority_id
    join first_names adult on adult.place = mix / 11 % ${FIRST_NAMES.length}
    join first_names child on child.place = mix / 13 % ${FIRST_NAMES.length}
    join last_names family on family.place = mix / 17 % ${LAST_NAMES.length}`
}

function stateCase(): string {
  const cases = STATES.map(([state, below]) => `when percent < ${below} then '${state}'`)
  return `case ${cases.join(' ')} end`
}

function names(list: string[]): string {
  return list.map((name, place) => `(${place}, '${name}', '${searchText(name)}')`).join(', ')
}

/** The answers of a canteen registration: lists do not read them, but their pages hold them. */
function filing(): string {
  const canteen = demoRequests.find(
    ({ teleserviceId }) => teleserviceId === 'school_canteen_registration'
  )
  return JSON.stringify(canteen?.data).replaceAll("'", "''")
}
