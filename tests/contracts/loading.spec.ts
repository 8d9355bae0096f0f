import { randomUUID } from 'node:crypto'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import app from '@adonisjs/core/services/app'
import { test } from '@japa/runner'
import { E_TELESERVICE_NOT_FOUND } from '#kernel/registry/errors'
import { loadTeleservices } from '#kernel/registry/load_teleservices'
import { TeleserviceRegistry } from '#kernel/registry/teleservice_registry'
import { teleservices } from '#generated/teleservices'
import { soundTeleservice } from '#tests/contracts/sound_teleservice'

const { teleservice } = soundTeleservice()
const directory = app.makePath('teleservices')

test.group('Loading teleservices', (group) => {
  let scratch: string
  group.each.setup(() => {
    scratch = app.makePath('tmp', `loading_${randomUUID()}`)
    return () => rm(scratch, { recursive: true, force: true })
  })

  const writeFiling = async (name: string, content: string) => {
    const folder = join(scratch, 'tennis', 'filings')
    await mkdir(folder, { recursive: true })
    await writeFile(join(folder, name), content)
  }

  test('the application offers every folder of the index', async ({ assert }) => {
    const registry = await app.container.make(TeleserviceRegistry)
    assert.sameMembers(
      registry.all().map(({ id }) => id),
      Object.keys(teleservices)
    )
    assert.equal(registry.getOrFail('birth_details').label, 'Acte de naissance')
    assert.isTrue(registry.has('birth_details'))
  })

  test('an unknown id is a page not found, in French', async ({ assert }) => {
    const registry = await app.container.make(TeleserviceRegistry)
    assert.isUndefined(registry.get('toString'))
    assert.throws(
      () => registry.getOrFail('library_card'),
      E_TELESERVICE_NOT_FOUND,
      'La démarche « library_card » n’existe pas'
    )
    assert.equal(new E_TELESERVICE_NOT_FOUND(['library_card']).status, 404)
  })

  test('a manifest that cannot be imported is reported, never skipped', async ({ assert }) => {
    const { sources, problems } = await loadTeleservices({
      index: {
        broken: () => Promise.reject(new SyntaxError('Unexpected token')),
        empty: async () => ({ default: { id: 'empty' } }),
      },
      directory,
      packages: ['@town/absent-teleservice'],
    })
    assert.isEmpty(sources)
    assert.deepEqual(
      problems.map(({ teleservice: name, file }) => [name, file]),
      [
        ['broken', 'teleservice.ts'],
        ['empty', 'teleservice.ts'],
        ['@town/absent-teleservice', 'teleservice.ts'],
      ]
    )
    assert.match(problems[0].message, /Unexpected token/)
    assert.match(problems[1].message, /no default export/)
  })

  test('a filing that is not JSON, or no filing, is reported by its file', async ({ assert }) => {
    await writeFiling('a.json', '{ "title": ')
    await writeFiling('b.json', '{ "title": "Sans données", "valid": true }')
    await writeFiling('c.json', '{ "title": "Bonne", "valid": true, "data": {} }')
    const { sources, problems } = await loadTeleservices({
      index: { tennis: async () => ({ default: teleservice }) },
      directory: scratch,
      packages: [],
    })
    assert.deepEqual(
      problems.map(({ file }) => file),
      ['filings/a.json', 'filings/b.json']
    )
    assert.deepEqual(
      sources[0].filings.map(({ title }) => title),
      ['Bonne']
    )
  })

  test('a teleservice published as an npm package loads with its filings, like a folder', async ({
    assert,
    cleanup,
  }) => {
    const name = `capdemat-teleservice-${randomUUID()}`
    const folder = app.makePath('node_modules', name)
    cleanup(() => rm(folder, { recursive: true, force: true }))
    await mkdir(join(folder, 'filings'), { recursive: true })
    await writeFile(
      join(folder, 'package.json'),
      JSON.stringify({ name, version: '1.0.0', type: 'module', exports: './index.js' })
    )
    await writeFile(
      join(folder, 'index.js'),
      `export default ${JSON.stringify({ ...teleservice, id: 'tennis' })}`
    )
    await writeFile(
      join(folder, 'filings', 'valid.json'),
      JSON.stringify({ title: 'Complète', valid: true, data: {} })
    )

    const { sources, problems } = await loadTeleservices({ index: {}, directory, packages: [name] })
    assert.isEmpty(problems)
    assert.equal(sources[0].teleservice.id, 'tennis')
    assert.isFalse(sources[0].local)
    assert.lengthOf(sources[0].filings, 1)
  })
})
