import { test } from '@japa/runner'
import { isFoundBy } from '#shared/word_search'

const TEXT = 'Inscription au restaurant scolaire. L’élève a-t-il une allergie ? Œuf, lait'

test.group('Search by words', () => {
  const cases: [query: string, found: boolean][] = [
    ['', true],
    ['   ', true],
    ['RESTAU', true],
    ['eleve', true],
    ['Élève allergie', true],
    ['œuf', true],
    ['oeuf', true],
    ['inscription de l’élève', true],
    ['au', true],
    ['de', false],
    ['cantine', false],
    ['scolaire cantine', false],
    ['laire', false],
    ['😀', true],
  ]
  for (const [query, found] of cases) {
    test(`« ${query} » ${found ? 'finds' : 'does not find'} the text`, ({ assert }) => {
      assert.equal(isFoundBy(TEXT, query), found)
    })
  }
})
