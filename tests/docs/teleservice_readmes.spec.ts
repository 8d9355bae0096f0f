import { globSync, readFileSync } from 'node:fs'
import { test } from '@japa/runner'

test.group('The page of a teleservice', () => {
  for (const path of globSync('teleservices/*/README.md')) {
    test(`${path}: says the law, what is to be confirmed, who processes it and what managers may change`, ({
      assert,
    }) => {
      const text = readFileSync(path, 'utf8')
      for (const heading of [
        'Base légale',
        'Qui traite la demande',
        'Ce que le gestionnaire peut changer',
      ]) {
        assert.match(text, new RegExp(`^## ${heading}$`, 'm'))
      }
      assert.match(text, /à confirmer/i)
    })
  }
})
