import { readFileSync, writeFileSync } from 'node:fs'
import { test } from '@japa/runner'
import { routesTable } from '#tests/functional/routes_table'

const PAGE = 'docs/routes.md'

test.group('Routes page', () => {
  test('it declares every route and who may call it (UPDATE_DOCS=1 writes it anew)', ({
    assert,
  }) => {
    const [introduction] = readFileSync(PAGE, 'utf8').split('\n| method')
    const page = `${introduction}\n${routesTable()}\n`
    if (process.env.UPDATE_DOCS) writeFileSync(PAGE, page)
    assert.equal(readFileSync(PAGE, 'utf8'), page)
  })
})
