import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Teleservice } from '#kernel/define_teleservice'
import { lendImports } from '#kernel/registry/lend_imports'
import { readFilings } from '#kernel/registry/read_filings'
import { readTranslations } from '#kernel/registry/read_translations'
import { schemaFiles } from '#kernel/registry/schema_files'
import type { Problem, TeleserviceSource } from '#kernel/registry/teleservice_source'

/** What `.adonisjs/server/teleservices.ts` holds: one lazy import per folder. */
export type TeleserviceIndex = Record<string, () => Promise<{ default?: unknown }>>

export interface LoadedTeleservices {
  sources: TeleserviceSource[]
  problems: Problem[]
}

/**
 * Imports every teleservice with its filings. What cannot be loaded comes back as a
 * problem, never as a teleservice silently missing.
 *
 * @param input.directory absolute path of the `teleservices` folder
 * @param input.packages npm packages whose default export is a teleservice
 */
export async function loadTeleservices(input: {
  index: TeleserviceIndex
  directory: string
  packages: string[]
}): Promise<LoadedTeleservices> {
  const folders = Object.entries(input.index).map(([name, load]) =>
    loadTeleservice({ name, local: true, load, directory: () => join(input.directory, name) })
  )
  const packages = input.packages.map((name) =>
    loadTeleservice({
      name,
      local: false,
      load: () => {
        lendImports(packageFolder(name))
        return import(name)
      },
      directory: () => packageFolder(name),
    })
  )
  return mergeLoaded(await Promise.all([...folders, ...packages]))
}

function packageFolder(name: string): string {
  return dirname(fileURLToPath(import.meta.resolve(name)))
}

/** A teleservice that is to be loaded. */
export interface TeleserviceCandidate {
  name: string
  /** Whether it is a folder whose name must be the id. */
  local: boolean
  load: TeleserviceIndex[string]
  /** Absolute path of its folder; may throw, as `load` may. */
  directory: () => string
}

/** One teleservice with its filings, or the reason why it cannot be loaded. */
export async function loadTeleservice({
  name,
  local,
  load,
  directory,
}: TeleserviceCandidate): Promise<LoadedTeleservices> {
  const refusal = (message: string) => ({
    sources: [],
    problems: [{ teleservice: name, file: 'teleservice.ts', message }],
  })
  try {
    const { default: teleservice } = await load()
    if (!isTeleservice(teleservice)) {
      return refusal(
        'has no default export made by defineTeleservice({ id, form: { schema, steps } })'
      )
    }
    const { filings, problems } = await readFilings(name, directory())
    const { translations, ...unread } = await readTranslations(name, directory())
    const source = {
      name,
      local,
      teleservice: { ...teleservice, translations },
      filings,
      schemaFiles: await schemaFiles(directory()),
    }
    return { sources: [source], problems: [...problems, ...unread.problems] }
  } catch (error) {
    return refusal(`cannot be loaded: ${error instanceof Error ? error.message : String(error)}`)
  }
}

/** The border where an unknown module becomes a teleservice; the boot checks then look at the rest. */
function isTeleservice(value: unknown): value is Teleservice {
  if (typeof value !== 'object' || value === null) return false
  const { id, form } = value as Partial<Teleservice>
  return typeof id === 'string' && typeof form?.schema === 'object' && Array.isArray(form.steps)
}

function mergeLoaded(parts: LoadedTeleservices[]): LoadedTeleservices {
  return {
    sources: parts.flatMap((part) => part.sources),
    problems: parts.flatMap((part) => part.problems),
  }
}
