import { readFileSync } from 'node:fs'
import app from '@adonisjs/core/services/app'
import { test } from '@japa/runner'
import MakeTeleservice from '#commands/make_teleservice'
import { teleserviceFolders } from '#kernel/codegen/teleservice_folders'
import { TELESERVICE_FAMILIES } from '#kernel/define_teleservice'
import { FRAGMENTS } from '#kernel/forms/fragments'
import { linesTable, serviceLines } from '#kernel/coverage/service_lines'

test.group('Writing a teleservice', () => {
  test('shows how long each service is, as "teleservice:coverage --lines" prints it', async ({
    assert,
  }) => {
    const folder = app.makePath('teleservices')
    const lines = await Promise.all(
      (await teleserviceFolders(folder)).map((id) => serviceLines(id, `${folder}/${id}`))
    )
    assert.include(readFileSync('docs/writing_a_teleservice.md', 'utf8'), linesTable(lines))
  })

  test('names every shared fragment, and none that does not exist', ({ assert }) => {
    const [, after] = readFileSync('docs/writing_a_teleservice.md', 'utf8').split(
      '| about | fragments |'
    )
    const named = [...after.split('\n\n')[0].matchAll(/`(\w+)`/g)].map(([, name]) => name)
    assert.sameMembers(named, Object.keys(FRAGMENTS))
  })

  test('names every option of make:teleservice', ({ assert }) => {
    const doc = readFileSync('docs/writing_a_teleservice.md', 'utf8')
    for (const { flagName } of MakeTeleservice.flags) assert.include(doc, `| \`--${flagName}\` |`)
  })

  test('names every family of the option', ({ assert }) => {
    const row = readFileSync('docs/writing_a_teleservice.md', 'utf8').match(/^\| `--family` .*$/m)
    for (const family of TELESERVICE_FAMILIES) assert.include(row?.[0], `\`${family}\``)
  })
})
