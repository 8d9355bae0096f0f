import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import ace from '@adonisjs/core/services/ace'
import { test } from '@japa/runner'

const pages = ['README.md', ...globSync('docs/**/*.md'), ...globSync('benchmarks/*.md')].map(
  (path) => ({ path, text: readFileSync(path, 'utf8') })
)

/** Folders that a path in backticks may start with: the rest are examples of a reader's own. */
const OURS =
  /^(app|docs|tests|database|config|providers|resources|start|tools|teleservices|plugins|benchmarks)\//

test.group('Documentation', () => {
  for (const { path, text } of pages) {
    test(`${path}: its links lead somewhere`, ({ assert }) => {
      for (const [, target] of text.matchAll(/\]\((?!https?:|#|mailto:)([^)#]+)[^)]*\)/g)) {
        assert.isTrue(existsSync(join(dirname(path), target)), `${path} links to ${target}`)
      }
    })

    test(`${path}: the files that it names exist`, ({ assert }) => {
      for (const [, name] of text.matchAll(/`([\w./-]+\/[\w.-]*\w)`/g)) {
        if (!OURS.test(name) || name.includes('demande_de_')) continue
        const candidates = [name, `${name}.ts`, `${name}.md`]
        assert.isTrue(
          candidates.some((file) => existsSync(file)),
          `${path} names ${name}`
        )
      }
    })

    test(`${path}: the commands that it gives exist`, async ({ assert }) => {
      await ace.boot()
      const known = ace.getCommands().map(({ commandName }) => commandName)
      for (const [, command] of text.matchAll(
        /(?:npm run ace -- |node ace(?:\.js)? |bin\/console\.js )([a-z]+(?::[a-z_]+)?)/g
      )) {
        assert.include(known, command, `${path} gives ${command}`)
      }
    })

    test(`${path}: the code that it quotes is the code that runs`, ({ assert }) => {
      for (const [, file, region, quoted] of text.matchAll(
        /```\w+ file=([^\s#]+)(?:#(\S+))?\n([\s\S]*?)```/g
      )) {
        const source = readFileSync(file, 'utf8')
        assert.include(
          plain(region ? regionOf(source, region) : source),
          plain(quoted),
          `${path} quotes ${file}`
        )
      }
    })
  }
})

function regionOf(source: string, name: string): string {
  const [, inside = ''] = source.split(new RegExp(`// #region ${name}\\n`))
  return inside.split(`// #endregion ${name}`)[0]
}

/** Indentation apart: a quotation starts at the margin. */
function plain(code: string): string {
  return code
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .join('\n')
}
