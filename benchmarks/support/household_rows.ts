import type { Dialect } from './bench_database.js'
import { drawnNames, FAMILY_NAME, mixed, NAME_TABLES } from './town_names.js'

/** The largest town that is spoken of. */
export const HOUSEHOLDS = 300_000
/** Those of the demo town are below. */
export const FIRST_NUMBER = 100_000

/** Joins every seeded household to what is drawn for it. */
const NAMED_HOUSEHOLDS = `
  (select h.*, ${mixed('h.number')} as mix from households h where h.number >= ${FIRST_NUMBER}) home
  ${drawnNames('home.mix')}`

/** The households of the town of `localhost`, compared and valid, as most are. */
export function insertHouseholds({ uuid, instantBefore }: Dialect): string {
  return `
    with recursive series(n) as (
      select ${FIRST_NUMBER} union all select n + 1 from series
      where n < ${FIRST_NUMBER + HOUSEHOLDS - 1}
    )
    insert into households (
      id, authority_id, number, state, active, temporary, address, version, compared_version, created_at
    )
    select ${uuid}, host.authority_id, n, 'valid', true, false,
      '{"streetNumber":"7","streetName":"RUE DU BANC","postalCode":"14550","city":"BLAINVILLE"}',
      1, 1, ${instantBefore('n')}
    from series join authority_hosts host on host.host = 'localhost'`
}

/** Two and a half people each: a head, a child, and another adult in every second household. */
export function insertIndividuals({ uuid, instantBefore, dayAfter }: Dialect): string {
  return `
    with ${NAME_TABLES},
    member(kind, is_head, first, last, born) as (
      values ('adult', true, 0, 1, 14000), ('adult', false, 1, 1, 13500), ('child', false, 0, 1, 3000)
    )
    insert into individuals (
      id, authority_id, household_id, kind, is_household_head, last_name, first_name, search_name,
      search_first_name, birth_date, version, created_at
    )
    select ${uuid}, home.authority_id, home.id, member.kind, member.is_head, upper(${FAMILY_NAME}),
      ${FIRST_NAME}, ${FAMILY_NAME} || ' ' || ${FIRST_NAME}, ${FIRST_NAME},
      ${dayAfter('member.born * 86400', 0)}, 1, ${instantBefore('home.number')}
    from ${NAMED_HOUSEHOLDS}
    join member on home.number % 2 between member.first and member.last`
}

const FIRST_NAME =
  "case when member.kind = 'child' then child.name when member.is_head then adult.name else other.name end"

/** One for each head; nobody can sign in with it. */
export function insertAccounts({ uuid, instantBefore }: Dialect): string {
  return `
    insert into citizen_accounts (
      id, authority_id, household_id, individual_id, login, email, password, created_at
    )
    select ${uuid}, home.authority_id, home.id, head.id, 'foyer.' || home.number,
      'foyer.' || home.number || '@famille.example', 'none', ${instantBefore('home.number')}
    from households home
    join individuals head on head.authority_id = home.authority_id
      and head.household_id = home.id and head.is_household_head
    where home.number >= ${FIRST_NUMBER}`
}

/** One request in thirty is not sent yet. */
export const TAKE_DRAFTS_BACK = `
  update service_requests
  set state = 'draft', number = null, submitted_at = null, alert_on = null, due_on = null
  where household_number >= ${FIRST_NUMBER} and number % 30 = 0`

/** What each household keeps: two documents, most of them validated. */
export function insertDocuments({ uuid, instantBefore, dayAfter }: Dialect): string {
  return `
    with kept(place, document_type_key) as (
      values (0, '${EVERYWHERE}'), (1, 'family_record_book')
    )
    insert into documents (
      id, authority_id, household_id, document_type_key, state, valid_until_on, origin, version, created_at
    )
    select ${uuid}, home.authority_id, home.id, kept.document_type_key,
      case (home.number + kept.place) % 10 when 0 then 'refused' when 1 then 'expired'
        when 2 then 'pending' when 3 then 'checked' else 'validated' end,
      case kept.place when 0 then ${dayAfter('home.number', 200)} end,
      'citizen', 1, ${instantBefore('home.number')}
    from households home cross join kept
    where home.number >= ${FIRST_NUMBER}`
}

/** The document that serves in every request of its household. */
const EVERYWHERE = 'proof_of_residence'

export function insertDocumentPages({ uuid }: Dialect): string {
  return `
    insert into document_pages (
      id, authority_id, document_id, position, file_name, mime_type, byte_size, sha_256, storage_key,
      preview_keys, created_at
    )
    select ${uuid}, own.authority_id, own.id, 1, 'document.jpg', 'image/jpeg', 150000,
      '${'0'.repeat(64)}', 'bench/document.jpg',
      '[{"image":"bench/image.jpg","thumbnail":"bench/thumbnail.jpg"}]', own.created_at
    from documents own join households home
      on home.authority_id = own.authority_id and home.id = own.household_id
    where home.number >= ${FIRST_NUMBER}`
}

export function insertRequestDocuments({ uuid }: Dialect): string {
  return `
    insert into request_documents (id, authority_id, request_id, document_id)
    select ${uuid}, request.authority_id, request.id, own.id
    from service_requests request cross join documents own
    where request.household_number >= ${FIRST_NUMBER} and own.authority_id = request.authority_id
      and own.household_id = request.household_id and own.document_type_key = '${EVERYWHERE}'`
}

/** What an agent said about every second request. */
export function insertNotes({ uuid }: Dialect): string {
  return `
    insert into request_notes (
      id, authority_id, request_id, visibility, text, author_kind, author_name, created_at
    )
    select ${uuid}, authority_id, id, 'public', 'Votre dossier est complet.', 'agent', 'Nadia Lefèvre',
      submitted_at
    from service_requests where household_number >= ${FIRST_NUMBER} and number % 2 = 0`
}
