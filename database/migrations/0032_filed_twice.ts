import { BaseSchema } from '@adonisjs/lucid/schema'

/** Requests that agents group, codes that replace one another, files known by their content; and seasons that never overlap. */
export default class extends BaseSchema {
  override async up() {
    this.schema.alterTable('service_requests', (table) => {
      table.uuid('grouped_into_id')
      // Which of the codes that were given in turn is the one that opens.
      table.integer('access_code_issue').notNullable().defaultTo(1)
      table.index(['authority_id', 'grouped_into_id'], 'requests_by_group')
    })
    // Without account there is no household to look under.
    this.schema.raw(
      'create index requests_without_account on service_requests (authority_id, requester_email, teleservice_id) where access_code_hash is not null'
    )
    this.schema.alterTable('document_pages', (table) => {
      table.index(['authority_id', 'sha_256'], 'pages_by_content')
    })

    for (const statement of this.#isPostgres() ? POSTGRES_SEASONS : sqliteSeasons()) {
      this.schema.raw(statement)
    }
  }

  override async down() {
    if (this.#isPostgres()) {
      for (const name of CONSTRAINTS) {
        this.schema.raw(`alter table seasons drop constraint ${name}`)
      }
    } else {
      for (const name of SQLITE_TRIGGERS) this.schema.raw(`drop trigger ${name}`)
    }
    this.schema.raw('drop index pages_by_content')
    this.schema.raw('drop index requests_without_account')
    this.schema.raw('drop index requests_by_group')
    for (const column of ['access_code_issue', 'grouped_into_id']) {
      this.schema.raw(`alter table service_requests drop column ${column}`)
    }
  }

  #isPostgres(): boolean {
    return this.db.dialect.name === 'postgres'
  }
}

/** The order of the five dates (domain.md 2.8, rules 3 and 4); validation begins between the first day and the last. */
const ORDER = [
  'registration_starts_on < registration_ends_on',
  'effect_starts_on < effect_ends_on',
  'registration_starts_on < effect_starts_on',
  'registration_ends_on < effect_ends_on',
  '(validation_starts_on is null or (registration_starts_on <= validation_starts_on and validation_starts_on <= effect_ends_on))',
]

const CONSTRAINTS = [
  'seasons_dates_in_order',
  'seasons_registrations_apart',
  'seasons_effects_apart',
]

/** Ranges only: the teleservice is one too, by its hash, so that no extension is needed beside the index of ranges. */
const TELESERVICE =
  "int8range(hashtextextended(authority_id::text || '/' || teleservice_id, 0), hashtextextended(authority_id::text || '/' || teleservice_id, 0), '[]') with &&"

const POSTGRES_SEASONS = [
  `alter table seasons add constraint seasons_dates_in_order check (${ORDER.join(' and ')})`,
  ...['registration', 'effect'].map(
    (period) =>
      `alter table seasons add constraint seasons_${period}s_apart exclude using gist (${TELESERVICE}, daterange(${period}_starts_on, ${period}_ends_on, '[]') with &&)`
  ),
]

const SQLITE_EVENTS = ['insert', 'update'] as const
const SQLITE_TRIGGERS = SQLITE_EVENTS.flatMap((event) =>
  CONSTRAINTS.map((name) => `${name}_on_${event}`)
)

/** A trigger for each event and each rule, under the name that it breaks. */
function sqliteSeasons(): string[] {
  return SQLITE_EVENTS.flatMap((event) => [
    trigger('seasons_dates_in_order', event, `not (${ORDER.map(ofNew).join(' and ')})`),
    ...['registration', 'effect'].map((period) =>
      trigger(
        `seasons_${period}s_apart`,
        event,
        `exists (select 1 from seasons other
          where other.authority_id = new.authority_id and other.teleservice_id = new.teleservice_id and other.id <> new.id
          and other.${period}_starts_on <= new.${period}_ends_on and new.${period}_starts_on <= other.${period}_ends_on)`
      )
    ),
  ])
}

function trigger(name: string, event: string, broken: string): string {
  return `create trigger ${name}_on_${event} before ${event} on seasons when ${broken}
    begin select raise(abort, '${name}'); end`
}

function ofNew(rule: string): string {
  return rule.replace(/\b(registration|effect|validation)_/g, 'new.$1_')
}
