import { test } from '@japa/runner'
import { sourceFiles, type SourceFile } from '#tests/support/source_tree'

/**
 * Who may import whom. A file may import its own layer and the layers on its
 * line; nothing points upwards. What happens below and matters above travels
 * as an event.
 */
const FOUNDATION = [
  'shared',
  'kernel',
  'authorities',
  'catalogue',
  'accounts',
  'households',
  'documents',
  'requests',
]
const DOMAIN = [...FOUNDATION, 'letters', 'payments', 'statistics', 'exchanges', 'notifications']

const LAYERS: Record<string, string[]> = {
  'shared': [],
  'kernel': ['shared'],
  'authorities': upTo('authorities'),
  'catalogue': upTo('catalogue'),
  'accounts': upTo('accounts'),
  'households': upTo('households'),
  'documents': upTo('documents'),
  'requests': upTo('requests'),
  'letters': FOUNDATION,
  'payments': FOUNDATION,
  'statistics': [...FOUNDATION, 'letters', 'payments'],
  'exchanges': [...FOUNDATION, 'letters', 'payments', 'notifications'],
  'notifications': [...FOUNDATION, 'letters', 'payments'],
  'front_office': [...DOMAIN, 'policies index'],
  'back_office': [...DOMAIN, 'policies index'],
  'provisioning': [...DOMAIN, 'policies index'],
  'web_services': [...DOMAIN, 'policies index'],
  'middleware': [...DOMAIN, 'exceptions', 'policies index'],
  'exceptions': DOMAIN,
  'a teleservice': ['kernel', 'shared', 'teleservices/_shared', 'form data types'],
  'a plugin': ['kernel', 'shared', 'plugins/_shared'],
  'resources/js': ['form data types', 'shared'],
}

/** Here things meet: these import anything, and nobody above imports them. */
const MEETING_PLACES = [
  'providers',
  'start',
  'config',
  'commands',
  'database',
  'bin',
  'tests',
  'benchmarks',
]

const files = sourceFiles(['app', 'teleservices', 'plugins', 'resources/js', 'providers']).filter(
  ({ path }) => !path.endsWith('.spec.ts')
)

test.group('Layers', () => {
  test('every folder of app has its line in the table', ({ assert }) => {
    const unknown = files.map(({ path }) => layerOf(path)).filter((layer) => !lineOf(layer))
    assert.deepEqual([...new Set(unknown)], [])
  })

  test('no file imports a layer that is not on its line', ({ assert }) => {
    assert.deepEqual(files.flatMap(forbiddenImports), [])
  })

  test('only providers meet the browser’s form theme, to render it on the server', ({ assert }) => {
    const curious = files.filter(({ path, imports }) => {
      const isAtHome = path.startsWith('resources/js/') || path.startsWith('providers/')
      return !isAtHome && imports.some((one) => one.path?.startsWith('resources/js/'))
    })
    assert.deepEqual(
      curious.map(({ path }) => path),
      []
    )
  })

  test('a folder is reached by its alias, never by climbing with ../', ({ assert }) => {
    const climbing = files.flatMap(({ path, imports }) =>
      imports
        .filter(
          ({ specifier, path: target }) =>
            specifier.startsWith('../') && layerOf(target ?? '') !== layerOf(path)
        )
        .map(({ specifier }) => `${path} climbs to ${specifier}`)
    )
    assert.deepEqual(climbing, [])
  })
})

function upTo(layer: string) {
  return FOUNDATION.slice(0, FOUNDATION.indexOf(layer))
}

function forbiddenImports({ path, imports }: SourceFile) {
  const layer = layerOf(path)
  const line = lineOf(layer)
  if (!line) return []
  return imports.flatMap(({ path: target, specifier }) => {
    if (target === null) return []
    const imported = layerOf(target)
    if (imported === layer || line.includes('anything') || line.includes(imported)) return []
    return [`${path} imports ${specifier}: ${layer} may not import ${imported}`]
  })
}

function lineOf(layer: string) {
  if (MEETING_PLACES.includes(layer)) return ['anything']
  if (layer === 'teleservices/_shared' || layer === 'plugins/_shared') return ['kernel', 'shared']
  if (layer.startsWith('teleservices/')) return LAYERS['a teleservice']
  if (layer.startsWith('plugins/')) return LAYERS['a plugin']
  return LAYERS[layer]
}

/** `app/requests/lifecycle.ts` → `requests`; each teleservice and each plugin is a layer of its own. */
function layerOf(path: string) {
  const [first, second] = path.split('/')
  if (first === 'app') return second
  if (path.startsWith('.adonisjs/server/form_data')) return 'form data types'
  if (path.startsWith('.adonisjs/server/policies')) return 'policies index'
  if (first === 'teleservices' || first === 'plugins') return `${first}/${second}`
  if (first === 'resources') return 'resources/js'
  return first
}
