import { test } from '@japa/runner'
import { shippedPackages, sourceFiles } from '#tests/support/source_tree'

/** Some packages have one owner, so that replacing them touches one folder. */
const OWNERS: Record<string, string[]> = {
  'ajv': ['app/kernel/forms/', 'resources/js/', 'providers/'],
  '@rjsf/core': ['app/kernel/forms/', 'resources/js/', 'providers/'],
  '@rjsf/utils': ['app/kernel/forms/', 'resources/js/', 'providers/'],
  'react': ['resources/js/', 'providers/'],
  'react-dom': ['resources/js/', 'providers/'],
  'json-schema-to-typescript': ['app/kernel/codegen/'],
  'pdfmake': ['app/letters/'],
  'sharp': ['app/documents/', 'database/demo/'],
  'file-type': ['app/documents/'],
  '@hyzyla/pdfium': ['app/documents/'],
  'ldapts': ['plugins/ldap_directory/'],
  'pg': ['config/'],
  'croner': ['app/authorities/jobs/'],
  'openid-client': ['plugins/_shared/openid/'],
  'hucre': ['app/shared/tables/'],
  'luxon': ['app/', 'database/', 'commands/', 'providers/'],
}

/** What each part of the code may not know, and why. */
const IGNORANCES = [
  {
    folders: ['app/kernel/', 'teleservices/', 'plugins/'],
    forbidden: /^@adonisjs\/[^/]+\/services\//,
    reason:
      'the kernel, teleservices and plugins are handed what they need; they never reach for a running application',
  },
  {
    folders: ['app/kernel/', 'teleservices/', 'plugins/'],
    forbidden: /^@adonisjs\/lucid/,
    reason: 'the kernel, teleservices and plugins know no database',
  },
  {
    folders: [
      ...contextFolders('actions'),
      ...contextFolders('queries'),
      ...contextFolders('models'),
    ],
    forbidden: /^@adonisjs\/core\/(http|types\/http)$/,
    reason:
      'actions, queries and models run from pages, jobs and commands alike: they know no HTTP',
  },
]

/** With an argument: `sharp(…).raw()` and `request.raw()` speak of something else. */
const RAW_SQL = /\.(raw|rawQuery|\w+Raw)\((?!\))/
const RAW_SQL_PLACES = /\/queries\/|^database\//

const shipped = [
  'app',
  'bin',
  'commands',
  'config',
  'database',
  'plugins',
  'providers',
  'resources/js',
  'start',
  'teleservices',
]
const files = sourceFiles(shipped).filter(({ path }) => !path.endsWith('.spec.ts'))

test.group('Packages', () => {
  test('a package with an owner is imported by its owner only', ({ assert }) => {
    const strangers = files.flatMap(({ path, imports }) =>
      imports
        .filter((one) => one.package && OWNERS[one.package])
        .filter((one) => !OWNERS[one.package!].some((folder) => path.startsWith(folder)))
        .map(
          (one) =>
            `${path} imports ${one.specifier}, which belongs to ${OWNERS[one.package!].join(', ')}`
        )
    )
    assert.deepEqual(strangers, [])
  })

  test('what a town installs is enough to run: no development package in shipped code', ({
    assert,
  }) => {
    const missing = files.flatMap(({ path, imports }) =>
      imports
        .filter((one) => one.package && !one.isType && !shippedPackages.has(one.package))
        .filter((one) => path !== 'bin/test.ts' && !one.specifier.startsWith('#'))
        .map((one) => `${path} imports ${one.specifier}, which is not among the dependencies`)
    )
    assert.deepEqual(missing, [])
  })

  test('each part of the code ignores what it must not know', ({ assert }) => {
    const curious = IGNORANCES.flatMap(({ folders, forbidden, reason }) =>
      files
        .filter(({ path }) => folders.some((folder) => path.startsWith(folder)))
        .flatMap(({ path, imports }) =>
          imports
            .filter(({ specifier, isType }) => !isType && forbidden.test(specifier))
            .map(({ specifier }) => `${path} imports ${specifier}: ${reason}`)
        )
    )
    assert.deepEqual(curious, [])
  })

  test('raw SQL is written in queries and migrations only', ({ assert }) => {
    const raw = files.filter(({ path, text }) => !RAW_SQL_PLACES.test(path) && RAW_SQL.test(text))
    assert.deepEqual(
      raw.map(({ path }) => `${path} writes raw SQL outside queries/`),
      []
    )
  })
})

function contextFolders(entry: string) {
  const contexts = sourceFiles(['app']).map(({ path }) => path.split('/').slice(0, 2).join('/'))
  return [...new Set(contexts)].map((context) => `${context}/${entry}/`)
}
