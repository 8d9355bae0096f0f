import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { useDatabase, useTruncatedDatabase, databaseName } from '#tests/support/databases'
test.group('tx', (group) => { useDatabase(group)
  for (const n of [1,2]) test('row '+n, async ({assert, client}) => {
    console.log(databaseName(), process.env.SQLITE_FILE)
    assert.lengthOf(await db.from('rate_limits'), 0)
    await db.table('rate_limits').insert({key:'a', points: 1})
    await db.transaction(async (trx) => { await trx.table('rate_limits').insert({key:'b', points: 1}) })
    assert.lengthOf(await db.from('rate_limits'), 2)
    const r = await client.get('/api/v1/health'); console.log(r.status(), r.text().slice(0,300))
  })
})
test.group('trunc', (group) => { useTruncatedDatabase(group)
  for (const n of [1,2]) test('row '+n, async ({assert}) => {
    assert.lengthOf(await db.from('rate_limits'), 0)
    await db.table('rate_limits').insert({key:'a', points: 1})
  })
})
