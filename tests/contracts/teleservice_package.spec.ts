import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import ace from '@adonisjs/core/services/ace'
import app from '@adonisjs/core/services/app'
import { test } from '@japa/runner'
import MakeTeleservice from '#commands/make_teleservice'
import { loadTeleservices } from '#kernel/registry/load_teleservices'

interface Outcome {
  passes: boolean
  said: string
}

/** Runs a program as a developer would in a terminal. */
function run(cwd: string, program: string, ...args: string[]): Promise<Outcome> {
  const env = { ...process.env, FORCE_COLOR: '0' }
  return new Promise((resolve) => {
    execFile(program, args, { cwd, env }, (error, said, faults) =>
      resolve({ passes: error === null, said: said + faults })
    )
  })
}

test.group('A teleservice published as an npm package', (group) => {
  const scope = `@town-${randomUUID()}`
  const name = `${scope}/tennis-court`
  const root = `tmp/${scope}`
  const folder = app.makePath(root, 'tennis-court')

  group.setup(async () => {
    const command = await ace.create(MakeTeleservice, [
      'tennis_court',
      '--family=leisure',
      '--documents=identity_document',
      "--label=Court d'été",
      `--package=${name}`,
      `--directory=${root}`,
    ])
    command.ui.switchMode('raw')
    await command.exec()
    command.assertSucceeded()
    return () => rm(app.makePath(root), { recursive: true, force: true })
  })

  test('is written whole, with the type of its answers, and passes as it is', async ({
    assert,
  }) => {
    const type = await readFile(join(folder, 'form_data.ts'), 'utf8')
    assert.include(type, 'export interface TennisCourt {')
    const readme = await readFile(join(folder, 'README.md'), 'utf8')
    const explained = await readFile('docs/writing_a_teleservice.md', 'utf8')
    for (const step of [`npm install ${name}`, `  packages: ['${name}'] as string[],\n`]) {
      assert.include(readme, step)
      assert.include(explained, step.replace(name, '@blainville/tennis-court'))
    }

    const types = await run(folder, app.makePath('node_modules/.bin/tsc'))
    assert.isTrue(types.passes, types.said)
    const tests = await run(app.makePath(), process.execPath, 'ace.js', 'teleservice:test', folder)
    assert.isTrue(tests.passes, tests.said)
    assert.include(tests.said, 'Contract of tennis-court')
    assert.include(tests.said, 'refuses a comment longer than 255 characters')
  }).timeout(60_000)

  test('is packed, installed from its archive, and offered once the configuration names it', async ({
    assert,
    cleanup,
  }) => {
    const packed = await run(folder, 'npm', 'pack', '--pack-destination', '..')
    assert.isTrue(packed.passes, packed.said)
    assert.notInclude(await readdir(folder), 'teleservice.js')

    const town = app.makePath(root, 'town')
    await mkdir(town)
    await writeFile(join(town, 'package.json'), '{ "private": true }')
    const archive = `../${scope.slice(1)}-tennis-court-0.1.0.tgz`
    const installed = await run(town, 'npm', 'install', '--offline', '--no-audit', archive)
    assert.isTrue(installed.passes, installed.said)
    assert.sameMembers(await readdir(join(town, 'node_modules', name)), [
      'README.md',
      'filings',
      'form_data.js',
      'package.json',
      'schema.json',
      'teleservice.js',
    ])

    const place = app.makePath('node_modules', scope)
    cleanup(() => rm(place, { recursive: true, force: true }))
    await cp(join(town, 'node_modules', scope), place, { recursive: true })
    const { sources, problems } = await loadTeleservices({
      index: {},
      directory: app.makePath('teleservices'),
      packages: [name],
    })
    assert.isEmpty(problems)
    assert.equal(sources[0].teleservice.label, 'Court d’été')
    assert.deepEqual(
      sources[0].filings.map(({ file }) => file),
      ['filings/missing_fields.json', 'filings/valid.json']
    )
  }).timeout(60_000)
})
