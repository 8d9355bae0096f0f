import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import { useTruncatedDatabase } from '#tests/support/databases'

/** What a merge does with each column that points at a household, a person or an account. */
const FATES: Record<string, string> = {
  'individuals.household_id': 'moves, or is archived where it is',
  'responsibilities.child_id': 'moves',
  'responsibilities.adult_id': 'moves',
  'guardianships.household_id': 'moves',
  'guardianships.ward_id': 'moves',
  'guardianships.guardian_id': 'moves',
  'citizen_accounts.household_id': 'moves, or is closed',
  'citizen_accounts.individual_id': 'moves, or is closed',
  'password_resets.citizen_account_id': 'goes with its account',
  'account_sessions.citizen_account_id': 'goes with its account',
  'account_identities.citizen_account_id': 'moves, or goes with its account',
  'passkeys.citizen_account_id': 'goes with its account',
  'counter_sessions.household_id': 'moves',
  'counter_sessions.individual_id': 'moves',
  'documents.household_id': 'moves',
  'service_requests.household_id': 'moves',
  'service_requests.requester_id': 'moves',
  'service_requests.subject_id': 'moves',
  'documents.individual_id': 'moves',
  'citizen_notices.household_id': 'moves after commit',
  'ended_drafts.household_id': 'stays: it tells an old link what became of a draft',
  'notice_preferences.individual_id': 'moves after commit, save where the kept sheet has its own',
  'job_runs.citizen_account_id': 'stays: who asked for a file has no session to fetch it any more',
  'household_events.household_id': 'stays: each account keeps its own history',
  'duplicate_marks.household_id': 'is written anew',
  'different_people.first_id': 'moves, save what was said of the two sheets themselves',
  'different_people.second_id': 'moves, save what was said of the two sheets themselves',
  'household_duplicates.first_id': 'is forgotten, save what was decided',
  'household_duplicates.second_id': 'is forgotten, save what was decided',
}

test.group('What a merge of accounts leaves behind', (group) => {
  useTruncatedDatabase(group)

  test('is said for every column that points at a household, a person or an account', async ({
    assert,
  }) => {
    const pointers = await (db.connection().dialect.name === 'postgres'
      ? pointersOnPostgres()
      : pointersOnSqlite())
    assert.sameMembers(pointers, Object.keys(FATES))
  })
})

const TARGETS = ['households', 'individuals', 'citizen_accounts']
/** What points without a foreign key is known by its name. */
const NAMES = ['household_id', 'individual_id', 'requester_id', 'subject_id', 'citizen_account_id']

async function pointersOnSqlite(): Promise<string[]> {
  const rows: { place: string }[] = await db.rawQuery(
    `select tables.name || '.' || keys."from" as place
     from sqlite_master as tables, pragma_foreign_key_list(tables.name) as keys
     where tables.type = 'table' and keys."table" in (${marks(TARGETS)})
     union
     select tables.name || '.' || columns.name
     from sqlite_master as tables, pragma_table_info(tables.name) as columns
     where tables.type = 'table' and columns.name in (${marks(NAMES)})`,
    [...TARGETS, ...NAMES]
  )
  return rows.map(({ place }) => place)
}

async function pointersOnPostgres(): Promise<string[]> {
  const { rows } = await db.rawQuery(
    `select keys.conrelid::regclass || '.' || columns.attname as place
     from pg_constraint as keys
     join pg_attribute as columns
       on columns.attrelid = keys.conrelid and columns.attnum = keys.conkey[1]
     where keys.contype = 'f' and keys.confrelid::regclass::text in (${marks(TARGETS)})
     union
     select table_name || '.' || column_name from information_schema.columns
     where table_schema = current_schema() and column_name in (${marks(NAMES)})`,
    [...TARGETS, ...NAMES]
  )
  return (rows as { place: string }[]).map(({ place }) => place)
}

function marks(values: string[]): string {
  return values.map(() => '?').join(', ')
}
