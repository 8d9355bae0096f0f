import { readFileSync } from 'node:fs'
import app from '@adonisjs/core/services/app'
import { test } from '@japa/runner'
import { teleserviceFolders } from '#kernel/codegen/teleservice_folders'
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
})
