import { basename } from 'node:path'
import { test } from '@japa/runner'
import { sourceFiles, type SourceFile } from '#tests/support/source_tree'

/** The folder says what a file is, and so does its name. */
const SUFFIXES: Record<string, RegExp> = {
  controllers: /_controller\.ts$/,
  middleware: /_middleware\.ts$/,
  policies: /_policy\.ts$/,
  jobs: /_job\.ts$/,
  mails: /_mail\.ts$/,
}

/** What runs jobs; a job itself lives in the `jobs/` of the context that it works on. */
const JOB_MACHINERY = 'app/authorities/jobs/'

const REST_METHODS = ['index', 'create', 'store', 'show', 'edit', 'update', 'destroy']

/** Names that say nothing, and words of the former system that this one replaced. */
const EMPTY_NAMES =
  /(^|[/_])(utils?|helpers?)(\/|_|\.tsx?$)|(^|\/)(misc|common|types|constants|index)(\/|\.tsx?$)/
const FORBIDDEN_WORDS = [
  // The name of one service of the manual is for ever.
  { word: /\bHome_?[Ff]olders?(?!Modification)|\bhome_?folders?\b/, instead: 'Household' },
  { word: /\bas any(?=\s*[)\]};,.\n])/, instead: 'a type' },
  { word: /eslint-disable|@ts-ignore|@ts-nocheck/, instead: 'code that satisfies the rule' },
]

const files = sourceFiles([
  'app',
  'teleservices',
  'plugins',
  'providers',
  'commands',
  'resources/js',
  'start',
  'config',
])
const tests = sourceFiles(['tests', 'benchmarks'])

test.group('Names', () => {
  test('files and folders are written in snake_case', ({ assert }) => {
    const odd = [...files, ...tests].filter(({ path }) => !/^[a-z0-9_/.]+$/.test(path))
    assert.deepEqual(
      odd.map(({ path }) => path),
      []
    )
  })

  test('no file or folder bears a name that says nothing', ({ assert }) => {
    const empty = [...files, ...tests].filter(({ path }) => EMPTY_NAMES.test(path))
    assert.deepEqual(
      empty.map(({ path }) => path),
      []
    )
  })

  test('no file gathers the exports of others', ({ assert }) => {
    const barrels = files.filter(({ text }) => {
      const code = text.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '').trim()
      return (
        code !== '' &&
        code.replace(/export (type )?(\*|\{[^}]*\})( as \w+)? from '[^']+'/g, '').trim() === ''
      )
    })
    assert.deepEqual(
      barrels.map(({ path }) => path),
      []
    )
  })

  test('the name of a file ends as its folder wants', ({ assert }) => {
    const misnamed = files.filter(({ path }) => {
      const folder = path.split('/').at(-2) ?? ''
      if (path.startsWith(JOB_MACHINERY)) return false
      return SUFFIXES[folder] && !SUFFIXES[folder].test(path)
    })
    assert.deepEqual(
      misnamed.map(({ path }) => path),
      []
    )
  })

  test('a controller and a model are classes named after their file', ({ assert }) => {
    const misnamed = inFolder('controllers')
      .concat(inFolder('models'))
      .filter(
        ({ path, text }) => !new RegExp(`export default class ${className(path)}\\b`).test(text)
      )
      .filter(({ path }) => className(path) !== 'TenantModel')
    assert.deepEqual(
      misnamed.map(({ path }) => `${path} has no default class ${className(path)}`),
      []
    )
  })

  test('a controller answers REST methods only: a verb becomes a resource', ({ assert }) => {
    const verbs = inFolder('controllers').flatMap(({ path, text }) =>
      [
        ...text.matchAll(
          /^ {2}(?:public )?(?:async )?(?!private|protected|static|constructor|get |set )(\w+)\(/gm
        ),
      ]
        .map(([, method]) => method)
        .filter((method) => !REST_METHODS.includes(method))
        .map((method) => `${path} has a method ${method}`)
    )
    assert.deepEqual(verbs, [])
  })

  test('an action is one class with handle, or the one step that several of them share', ({
    assert,
  }) => {
    const odd = inFolder('actions').filter(({ path, text }) => {
      const exported = [
        ...text.matchAll(/^export (?:default )?(?:async )?(?:class|function) (\w+)/gm),
      ]
      if (exported.length !== 1) return true
      const [[declaration, name]] = exported
      const isAction = declaration.includes('class') && /^ {2}(?:async )?handle\b/m.test(text)
      return isAction
        ? name !== className(path)
        : name.toLowerCase() !== className(path).toLowerCase()
    })
    assert.deepEqual(
      odd.map(({ path }) => path),
      []
    )
  })

  test('forbidden words occur nowhere', ({ assert }) => {
    const found = [...files, ...tests]
      .filter(({ path }) => path !== 'tests/architecture/names.spec.ts')
      .flatMap(({ path, text }) =>
        FORBIDDEN_WORDS.filter(({ word }) => word.test(text)).map(
          ({ word, instead }) => `${path} writes « ${word.exec(text)?.[0]} »: ${instead} is wanted`
        )
      )
    assert.deepEqual(found, [])
  })
})

function inFolder(folder: string): SourceFile[] {
  return files.filter(({ path }) => path.startsWith('app/') && path.split('/').at(-2) === folder)
}

function className(path: string) {
  return basename(path, '.ts')
    .split('_')
    .map((word) => word[0].toUpperCase() + word.slice(1))
    .join('')
}
