import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import app from '@adonisjs/core/services/app'
import { test } from '@japa/runner'
import { locateTeleservice } from '#kernel/registry/locate_teleservice'
import { loadTeleservice } from '#kernel/registry/load_teleservices'
import { soundTeleservice } from '#tests/contracts/sound_teleservice'

/** What `teleservice:test` says of a folder. */
function testTeleservice(path: string): Promise<{ passes: boolean; said: string }> {
  return new Promise((resolve) => {
    const options = { cwd: app.makePath(), env: { ...process.env, FORCE_COLOR: '0' } }
    execFile(
      process.execPath,
      ['ace.js', 'teleservice:test', path],
      options,
      (error, said, faults) => resolve({ passes: error === null, said: said + faults })
    )
  })
}

test.group('teleservice:test', (group) => {
  let outside: string
  group.each.setup(async () => {
    outside = await mkdtemp(join(tmpdir(), 'teleservice-test-'))
    return () => rm(outside, { recursive: true, force: true })
  })

  test('runs the contract and its own tests on a folder outside of the project, and fails with it', async ({
    assert,
  }) => {
    const folder = join(outside, 'death_details')
    await cp(app.makePath('teleservices/death_details'), folder, { recursive: true })
    const sound = await testTeleservice(folder)
    assert.isTrue(sound.passes, sound.said)
    assert.include(sound.said, 'Contract of death_details')
    assert.include(sound.said, 'contracts / Acte de décès')
    assert.notInclude(sound.said, 'birth_details')

    const manifest = join(folder, 'teleservice.ts')
    const text = await readFile(manifest, 'utf8')
    await writeFile(manifest, text.replace("'identity_document'", "'racket_photo'"))
    const broken = await testTeleservice(folder)
    assert.isFalse(broken.passes)
    assert.include(broken.said, '"racket_photo" is no document type')
  }).timeout(60_000)

  test('finds the folder of a package by its package.json', async ({ assert }) => {
    const { teleservice } = soundTeleservice()
    await mkdir(join(outside, 'dist', 'filings'), { recursive: true })
    await writeFile(
      join(outside, 'package.json'),
      JSON.stringify({ name: `@town/${randomUUID()}`, type: 'module', exports: './dist/index.js' })
    )
    await writeFile(
      join(outside, 'dist', 'index.js'),
      `export default ${JSON.stringify(teleservice)}`
    )
    await writeFile(
      join(outside, 'dist', 'filings', 'valid.json'),
      JSON.stringify({ title: 'Complète', valid: true, data: {} })
    )
    const { sources, problems } = await loadTeleservice(locateTeleservice(outside, '/'))
    assert.isEmpty(problems)
    assert.equal(sources[0].teleservice.id, 'tennis_court_booking')
    assert.isFalse(sources[0].local)
    assert.lengthOf(sources[0].filings, 1)
  })

  test('says what it looked for when there is nothing', async ({ assert }) => {
    const { problems: empty } = await loadTeleservice(locateTeleservice(outside, '/'))
    assert.match(empty[0].message, /cannot be loaded.*teleservice\.ts/)
    const { problems: absent } = await loadTeleservice(locateTeleservice('./absent', outside))
    assert.include(absent[0].message, `there is no folder ${outside}/absent`)
    const { problems: unknown } = await loadTeleservice(locateTeleservice('@town/nothing', '/'))
    assert.match(unknown[0].message, /no package "@town\/nothing" is installed/)
  })
})
