import { readdir, readFile } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { JsonSchema } from '#kernel/forms/json_schema'
import { mergeSchemas } from '#kernel/registry/merge_schemas'

/**
 * Names of the folders that hold a manifest, sorted. Folders whose name begins with an
 * underscore are shared parts, not services.
 *
 * @param directory absolute path of the `teleservices` folder
 */
export async function teleserviceFolders(directory: string): Promise<string[]> {
  const entries = await readdir(directory, { withFileTypes: true })
  return entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('_'))
    .map((entry) => entry.name)
    .filter((name) => existsSync(join(directory, name, 'teleservice.ts')))
    .sort()
}

/** The form schema as written on disk: `schema.json`, or `schema/<step>.json` for each step. */
export async function readSchema(folder: string): Promise<JsonSchema> {
  const whole = join(folder, 'schema.json')
  if (existsSync(whole)) return mergeSchemas([await readJson(whole)])
  const entries = await readdir(join(folder, 'schema'))
  const parts = entries.filter((name) => name.endsWith('.json')).sort()
  return mergeSchemas(
    await Promise.all(parts.map((name) => readJson(join(folder, 'schema', name))))
  )
}

async function readJson(path: string): Promise<JsonSchema> {
  return JSON.parse(await readFile(path, 'utf8'))
}
