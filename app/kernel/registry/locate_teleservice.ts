import { existsSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { lendImports } from '#kernel/registry/lend_imports'
import type { TeleserviceCandidate } from '#kernel/registry/load_teleservices'

/**
 * Finds a teleservice wherever it stands: a folder with its manifest, the folder of an npm
 * package, or the name of a package that is installed. A folder that lacks its manifest is
 * found all the same: loading then says what is missing.
 *
 * @param given as typed, `../our_services/road_permit` or `@town/road-permit`
 * @param from the folder that a path starts from, absolute
 */
export function locateTeleservice(given: string, from: string): TeleserviceCandidate {
  const folder = resolve(from, given)
  const isFolder = existsSync(folder) && statSync(folder).isDirectory()
  if (!isFolder) return packageOf(given, () => installed(given, folder))

  if (existsSync(join(folder, 'package.json'))) {
    return packageOf(basename(folder), () => pathToFileURL(mainOf(folder)).href)
  }
  return {
    name: basename(folder),
    local: true,
    load: () => {
      lendImports(folder)
      return import(pathToFileURL(manifestOf(folder)).href)
    },
    directory: () => folder,
  }
}

function packageOf(name: string, url: () => string): TeleserviceCandidate {
  return {
    name,
    local: false,
    load: () => {
      lendImports(folderOf(url()))
      return import(url())
    },
    directory: () => folderOf(url()),
  }
}

function folderOf(url: string): string {
  return dirname(fileURLToPath(url))
}

function installed(name: string, folder: string): string {
  if (/^[./]/.test(name)) throw new Error(`there is no folder ${folder}`)
  try {
    return import.meta.resolve(name)
  } catch {
    throw new Error(`there is no folder ${folder}, and no package "${name}" is installed`)
  }
}

function manifestOf(folder: string): string {
  const compiled = join(folder, 'teleservice.js')
  return existsSync(compiled) ? compiled : join(folder, 'teleservice.ts')
}

/** The sources of a package that is being developed; else its main module, of which `exports` names one at most. */
function mainOf(folder: string): string {
  const source = join(folder, 'teleservice.ts')
  if (existsSync(source)) return source
  const { exports, main } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const entry = typeof exports === 'object' ? exports['.'] : exports
  const file = typeof entry === 'object' ? entry.default : entry
  return join(folder, file ?? main ?? 'index.js')
}
