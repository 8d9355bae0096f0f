import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { allProperties } from '#kernel/forms/rules'

/** In which file of a form that is split by step each field stands: `schema/rules.json` by name; empty for `schema.json`. */
export type SchemaFiles = ReadonlyMap<string, string>

/** @param directory absolute path of the teleservice's folder */
export async function schemaFiles(directory: string): Promise<SchemaFiles> {
  const entries = await readdir(join(directory, 'schema')).catch(() => [])
  const files = entries.filter((entry) => entry.endsWith('.json')).map((name) => `schema/${name}`)
  const fields = await Promise.all(
    files.map(async (file) => {
      const schema = JSON.parse(await readFile(join(directory, file), 'utf8'))
      return Object.keys(allProperties(schema)).map((name) => [name, file] as const)
    })
  )
  return new Map(fields.flat())
}

/** The file that is to be mended for what the checks say of `schema.json`. */
export function schemaFileOf(files: SchemaFiles, field: string | undefined): string {
  if (files.size === 0) return 'schema.json'
  return files.get(field?.split(/[.,[]/)[0] ?? '') ?? 'schema/*.json'
}
