import { readFileSync } from 'node:fs'
import { test } from '@japa/runner'
import { lifecycleTable } from '#requests/lifecycle_table'

test.group('Architecture page', () => {
  test('it shows the lifecycle that the code has', ({ assert }) => {
    assert.include(readFileSync('docs/architecture.md', 'utf8'), lifecycleTable())
  })
})
