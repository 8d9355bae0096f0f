import { existsSync } from 'node:fs'
import { environment } from './node24.mjs'
import { run } from './processes.mjs'

/** Whether Debian packages can be installed here without asking anybody. */
export function canInstallPackages() {
  return process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
}

/**
 * Installs Debian packages.
 *
 * @param {string[]} packages
 * @returns {Promise<string | null>} what went wrong, or null
 */
export async function installPackages(packages) {
  const env = environment({ DEBIAN_FRONTEND: 'noninteractive' })
  const update = await run('apt-get', ['update', '-qq'], { env })
  if (update.code !== 0) return update.output
  const install = await run(
    'apt-get',
    ['install', '-y', '-qq', '--no-install-recommends', ...packages],
    { env }
  )
  return install.code === 0 ? null : install.output
}
