import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fingerprint } from './fingerprint.mjs'
import { environment } from './node24.mjs'
import { runOrStop } from './processes.mjs'
import { root } from './root.mjs'

const ASSET_SOURCES = ['resources/css', 'resources/js', 'package-lock.json', 'vite.config.ts']
const SOURCES = [
  'adonisrc.ts',
  'app',
  'bin',
  'commands',
  'config',
  'database',
  'package.json',
  'package-lock.json',
  'plugins',
  'providers',
  'resources',
  'start',
  'teleservices',
  'tsconfig.json',
  'vite.config.ts',
]

/**
 * Makes build/, the production application, when its sources changed since the last one.
 *
 * @returns {Promise<boolean>} whether something had to be built
 */
export function ensureBuild() {
  return renew('build/.sources-hash', SOURCES, ['ace.js', 'build'])
}

/**
 * Makes public/assets, the browser's files, when their sources changed. Tests
 * serve these: what they judge is what a town serves.
 *
 * @returns {Promise<boolean>} whether something had to be built
 */
export function ensureAssets() {
  return renew('public/assets/.sources-hash', ASSET_SOURCES, [
    join('node_modules', 'vite', 'bin', 'vite.js'),
    'build',
  ])
}

/** NODE_ENV is forced: with `development`, Vite would bundle React's development build. */
async function renew(stampName, sources, command) {
  const stamp = join(root, stampName)
  const current = fingerprint(sources)
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === current) return false
  await runOrStop(process.execPath, command, {
    cwd: root,
    env: environment({ NODE_ENV: 'production' }),
  })
  writeFileSync(stamp, current)
  return true
}
