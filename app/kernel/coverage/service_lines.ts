import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** What the author of a teleservice wrote, in lines. */
export interface ServiceLines {
  id: string
  /** `teleservice.ts`. */
  manifest: number
  /** `schema.json`, or all of `schema/`. */
  schema: number
  /** `lifecycle.ts` and whatever else the manifest imports from its folder. */
  hooks: number
}

/** @param folder absolute path of the teleservice */
export async function serviceLines(id: string, folder: string): Promise<ServiceLines> {
  const files = await readdir(folder, { recursive: true })
  const hooks = files.filter(
    (name) => /^[^/\\]+\.ts$/.test(name) && name !== 'teleservice.ts' && !name.endsWith('.spec.ts')
  )
  return {
    id,
    manifest: await countLines(folder, ['teleservice.ts']),
    schema: await countLines(
      folder,
      files.filter((name) => /^schema(\.json|[/\\].*\.json)$/.test(name))
    ),
    hooks: await countLines(folder, hooks),
  }
}

/** The table that docs/writing_a_teleservice.md shows, in Markdown, with the median of each column. */
export function linesTable(services: ServiceLines[]): string {
  const rows = services.map(({ id, manifest, schema, hooks }) =>
    row(`\`${id}\``, manifest, schema, hooks)
  )
  return [
    '| service | manifest | schema | hooks |',
    '|---|---:|---:|---:|',
    ...rows,
    row(
      '**median**',
      ...(['manifest', 'schema', 'hooks'] as const).map((part) =>
        median(services.map((service) => service[part]))
      )
    ),
  ].join('\n')
}

function row(...cells: (string | number)[]): string {
  return `| ${cells.join(' | ')} |`
}

function median(numbers: number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

async function countLines(folder: string, files: string[]): Promise<number> {
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')))
  return texts.reduce((sum, text) => sum + text.trimEnd().split('\n').length, 0)
}
