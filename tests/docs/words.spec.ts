import { globSync, readFileSync } from 'node:fs'
import { test } from '@japa/runner'

/** What the pages that speak several languages say: the files that exist in English. */
const FILES = globSync('resources/lang/en/**/*.json').map((path) =>
  path.replace(/^resources.lang.en./, '')
)
const PROSE = FILES.filter((file) => /^(front|components|notices)/.test(file))

test.group('Words of the portal', () => {
  test('{$self} has the same words in French and in English')
    .with(FILES)
    .run(({ assert }, file) => {
      const french = wordsOf('fr', file)
      const english = wordsOf('en', file)
      assert.deepEqual(Object.keys(english).sort(), Object.keys(french).sort())
      for (const [key, sentence] of Object.entries(french)) {
        assert.sameMembers(blanksOf(english[key]), blanksOf(sentence), key)
      }
    })

  test('easy-to-read French says nothing that French does not', ({ assert }) => {
    for (const path of globSync('resources/lang/fr-x-falc/**/*.json')) {
      const file = path.replace(/^resources.lang.fr-x-falc./, '')
      const french = wordsOf('fr', file)
      for (const [key, sentence] of Object.entries(wordsOf('fr-x-falc', file))) {
        assert.property(french, key)
        assert.sameMembers(blanksOf(sentence), blanksOf(french[key]), key)
      }
    }
  })

  test('every word that a page or a notice asks for exists', ({ assert }) => {
    const known = new Set(PROSE.flatMap((file) => keysOf(file)))
    assert.deepEqual(
      [...usedKeys()].filter((key) => !known.has(key)),
      []
    )
  })

  test('every word is asked for by something', ({ assert }) => {
    const used = usedKeys()
    const sources = usedSources()
    const built = [...sources.matchAll(/say\(`([\w.]+\.)\$\{/g)].map(([, prefix]) => prefix)
    const unused = PROSE.flatMap(keysOf).filter(
      (key) => !used.has(key) && !built.some((prefix) => key.startsWith(prefix))
    )
    assert.deepEqual(unused, [])
  })
})

function wordsOf(language: string, file: string): Record<string, string> {
  return JSON.parse(readFileSync(`resources/lang/${language}/${file}`, 'utf8'))
}

function keysOf(file: string): string[] {
  const prefix = file.replace(/\.json$/, '').replaceAll(/[\\/]/g, '.')
  return Object.keys(wordsOf('en', file)).map((key) => `${prefix}.${key}`)
}

/** The values that a sentence asks for: `{day}`, `{count, plural, …}`. */
function blanksOf(sentence: string): string[] {
  return [...new Set([...sentence.matchAll(/\{(\w+)[,}]/g)].map(([, name]) => name))]
}

function usedSources(): string {
  return [...globSync('resources/views/**/*.edge'), ...globSync('app/**/*.ts')]
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n')
}

function usedKeys(): Set<string> {
  return new Set(
    [...usedSources().matchAll(/'((?:front|components|notices)\.[\w.]+)'/g)].map(([, key]) => key)
  )
}
