import { cp, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { JsonSchema } from '#kernel/forms/json_schema'
import { onCleanUp } from './clean_up.js'

/**
 * A folder of so many teleservices inside the production build, where they find what they
 * import: copies of those that exist, in turn, with their forms and filings, under other ids.
 * No two forms are equal: equal ones would share what is compiled.
 *
 * @returns absolute path, removed at the end
 */
export async function manyTeleservices(build: string, count: number): Promise<string> {
  const originals = (await readdir(join(build, 'teleservices'))).filter(
    (name) => !name.startsWith('_')
  )
  await mkdir(join(build, 'tmp'), { recursive: true })
  const folder = await mkdtemp(join(build, 'tmp', 'teleservices-'))
  onCleanUp(() => rm(folder, { recursive: true, force: true }))
  for (let number = 0; number < count; number += 1) {
    const original = originals[number % originals.length]
    await copyAs({ source: join(build, 'teleservices', original), folder, original, number })
  }
  return folder
}

interface Copy {
  /** The folder that is copied. */
  source: string
  folder: string
  original: string
  number: number
}

async function copyAs({ source, folder, original, number }: Copy): Promise<void> {
  const id = `${original}_${number}`
  const copy = join(folder, id)
  await cp(source, copy, { recursive: true })
  const manifest = join(copy, 'teleservice.js')
  await rewrite(manifest, (code) => code.replace(`id: '${original}'`, `id: '${id}'`))
  const files = (await readdir(copy, { recursive: true })).filter((name) =>
    /^schema(\.json|[/\\].*\.json)$/.test(name)
  )
  for (const file of files) await rewrite(join(copy, file), (json) => renamed(json, number))
}

async function rewrite(file: string, change: (text: string) => string): Promise<void> {
  await writeFile(file, change(await readFile(file, 'utf8')))
}

/** Another name for the first question of a form. */
function renamed(json: string, number: number): string {
  const schema: JsonSchema = JSON.parse(json)
  const [first] = Object.values(schema.properties ?? {})
  first.title = `${first.title} (${number})`
  return JSON.stringify(schema)
}
