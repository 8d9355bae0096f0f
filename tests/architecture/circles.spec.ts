import { test } from '@japa/runner'
import { sourceFiles, type SourceImport } from '#tests/support/source_tree'

const files = sourceFiles(['app', 'teleservices', 'plugins', 'resources/js', 'providers'])
const importsOf = new Map(files.map(({ path, imports }) => [bare(path), imports.flatMap(targetOf)]))

test.group('Circles', () => {
  test('no files wait for each other when they are loaded', ({ assert }) => {
    assert.deepEqual(circles(), [])
  })
})

/** A type is gone when the code runs. */
function targetOf({ path, isType }: SourceImport): string[] {
  return path && !isType ? [bare(path)] : []
}

function bare(path: string): string {
  return path.replace(/\.(tsx?|js)$/, '')
}

/** Each circle once, as the way from one of its files back to it: walks depth first and meets the file it comes from. */
function circles(): string[] {
  const found: string[] = []
  const done = new Set<string>()
  const walk = (path: string, way: string[]) => {
    if (way.includes(path)) found.push([...way.slice(way.indexOf(path)), path].join(' → '))
    if (done.has(path) || way.includes(path)) return
    for (const target of importsOf.get(path) ?? []) walk(target, [...way, path])
    done.add(path)
  }
  for (const path of importsOf.keys()) walk(path, [])
  return found
}
