import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { phases } from './progress.mjs'
import { runOrStop } from './processes.mjs'
import { root } from './root.mjs'

/**
 * Runs `npm ci` when node_modules is absent or no longer what package-lock.json says.
 * Development dependencies are always wanted: the build needs them.
 */
export async function installDependencies() {
  if (isUpToDate()) return
  await phases(1)('Installation des dépendances (npm ci)', async () => {
    await runOrStop('npm', ['ci', '--include=dev', '--include=optional', '--no-progress'], {
      cwd: root,
    })
  })
}

/** npm keeps in node_modules/.package-lock.json what it really installed. */
function isUpToDate() {
  const installedFile = join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(installedFile)) return false
  const installed = packagesOf(installedFile)
  return Object.entries(packagesOf(join(root, 'package-lock.json')))
    .filter(([path, entry]) => path !== '' && !entry.optional && !entry.link)
    .every(([path, entry]) => installed[path]?.version === entry.version)
}

function packagesOf(lockFile) {
  return JSON.parse(readFileSync(lockFile, 'utf8')).packages ?? {}
}
