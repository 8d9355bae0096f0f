import { existsSync, readFileSync, statSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
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

  const isPackage = !hasManifest(folder) && existsSync(join(folder, 'package.json'))
  if (isPackage) return packageOf(given, () => pathToFileURL(mainOf(folder)).href)
  return {
    name: basename(folder),
    local: true,
    load: () => import(pathToFileURL(manifestOf(folder)).href),
    directory: () => folder,
  }
}

function packageOf(name: string, url: () => string): TeleserviceCandidate {
  return {
    name,
    local: false,
    load: () => import(url()),
    directory: () => fileURLToPath(new URL('.', url())),
  }
}

function installed(name: string, folder: string): string {
  if (/^[./]/.test(name)) throw new Error(`there is no folder ${folder}`)
  try {
    return import.meta.resolve(name)
  } catch {
    throw new Error(`there is no folder ${folder}, and no package "${name}" is installed`)
  }
}

function hasManifest(folder: string): boolean {
  return existsSync(manifestOf(folder))
}

function manifestOf(folder: string): string {
  const compiled = join(folder, 'teleservice.js')
  return existsSync(compiled) ? compiled : join(folder, 'teleservice.ts')
}

/** The main module of a package, of which `exports` names one at most. */
function mainOf(folder: string): string {
  const { exports, main } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const entry = typeof exports === 'object' ? exports['.'] : exports
  const file = typeof entry === 'object' ? entry.default : entry
  return join(folder, file ?? main ?? 'index.js')
}
