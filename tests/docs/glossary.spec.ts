import { readFileSync } from 'node:fs'
import { test } from '@japa/runner'
import { sourceFiles } from '#tests/support/source_tree'

test.group('Glossary', () => {
  const rows = readFileSync('docs/glossary.md', 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| ') && line.includes('`'))

  test('every identifier of the glossary occurs in the code', ({ assert }) => {
    const code = sourceFiles(['app', 'database', 'resources/js'])
      .map(({ text }) => text)
      .join('\n')
    for (const row of rows) {
      const identifier = row.split('|')[2].match(/`([^`]+)`/)?.[1] ?? ''
      assert.match(code, new RegExp(`\\b${identifier}\\b`), `"${identifier}" is not in the code`)
    }
  })

  test('one concept has one word on each side', ({ assert }) => {
    const words = rows.map((row) => row.split('|')[1].trim())
    const identifiers = rows.map((row) => row.split('|')[2].trim())
    assert.equal(new Set(words).size, words.length)
    assert.equal(new Set(identifiers).size, identifiers.length)
  })
})
