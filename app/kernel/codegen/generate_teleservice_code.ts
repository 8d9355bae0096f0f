import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { formDataType } from '#kernel/codegen/form_data_types'
import {
  updateRevisions,
  type CurrentRevision,
  type FormRevisions,
} from '#kernel/codegen/form_revisions'
import { indexTeleservices } from '#kernel/codegen/index_teleservices'
import { readSchema, teleserviceFolders } from '#kernel/codegen/teleservice_folders'
import { removeStale, writeGenerated } from '#kernel/codegen/write_generated'
import { loadTeleservices } from '#kernel/registry/load_teleservices'

/** Absolute paths: where the teleservices stand, and where generated code goes. */
export interface CodegenPaths {
  teleservices: string
  output: string
}

/** The paths of an application, from the absolute path of its root. */
export function codegenPaths(root: string): CodegenPaths {
  return { teleservices: join(root, 'teleservices'), output: join(root, '.adonisjs', 'server') }
}

/**
 * Writes the index of teleservices, the types of their form data and the fingerprints of
 * their schemas. Same folders, same output.
 *
 * @param options.amend record schemas that changed without a new revision
 * @returns the ids found, in order
 */
export async function generateTeleserviceCode(
  paths: CodegenPaths,
  options: { amend: boolean } = { amend: false }
): Promise<string[]> {
  const ids = await generateIndexAndTypes(paths)
  await recordRevisions(paths, ids, options)
  return ids
}

/** The part that reads schemas only, cheap enough for each save in development. */
export async function generateIndexAndTypes(paths: CodegenPaths): Promise<string[]> {
  const ids = await teleserviceFolders(paths.teleservices)
  await writeGenerated(join(paths.output, 'teleservices.ts'), indexTeleservices(ids))
  for (const id of ids) await generateType(paths, id)
  await removeStale(
    join(paths.output, 'form_data'),
    ids.map((id) => `${id}.ts`)
  )
  return ids
}

async function generateType(paths: CodegenPaths, id: string): Promise<void> {
  const file = join(paths.output, 'form_data', `${id}.ts`)
  const type = formDataType(id, await readSchema(join(paths.teleservices, id)))
  const current = await readFile(file, 'utf8').catch(() => '')
  if (!current.startsWith(type.banner)) await writeGenerated(file, await type.render())
}

async function recordRevisions(
  paths: CodegenPaths,
  ids: string[],
  options: { amend: boolean }
): Promise<void> {
  const file = join(paths.output, 'form_revisions.json')
  const all: FormRevisions = JSON.parse(await readFile(file, 'utf8').catch(() => '{}'))
  const recorded = Object.fromEntries(Object.entries(all).filter(([id]) => ids.includes(id)))
  const revisions = updateRevisions(recorded, await currentRevisions(paths, ids), options)
  await writeGenerated(file, `${JSON.stringify(revisions, null, 2)}\n`)
}

/** A teleservice that cannot be loaded keeps its record as it is: the boot checks say what is wrong. */
async function currentRevisions(paths: CodegenPaths, ids: string[]): Promise<CurrentRevision[]> {
  const index = ids.map((id) => {
    const file = pathToFileURL(join(paths.teleservices, id, 'teleservice.ts')).href
    return [id, () => import(file)] as const
  })
  const { sources } = await loadTeleservices({
    index: Object.fromEntries(index),
    directory: paths.teleservices,
    packages: [],
  })
  return sources.map(({ name, teleservice }) => ({
    id: name,
    revision: teleservice.revision,
    schema: teleservice.form.schema,
  }))
}
