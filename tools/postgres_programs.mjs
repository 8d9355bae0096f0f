import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Where distributions put programs that they leave out of PATH; the newest version is tried first. */
const VERSIONED_FOLDERS = ['/usr/lib/postgresql', '/opt/homebrew/opt', '/usr/local/opt']

/**
 * @returns {{ initdb: string, pgCtl: string, createdb: string, version: string } | null}
 *   absolute paths, or null when the machine has no complete PostgreSQL server
 */
export function findPostgresPrograms() {
  const inPath = (process.env.PATH ?? '').split(delimiter)
  for (const folder of [...inPath, ...VERSIONED_FOLDERS.flatMap(versions)]) {
    const programs = {
      initdb: join(folder, 'initdb'),
      pgCtl: join(folder, 'pg_ctl'),
      createdb: join(folder, 'createdb'),
    }
    if (!Object.values(programs).every(existsSync)) continue
    const { stdout } = spawnSync(programs.initdb, ['--version'], { encoding: 'utf8' })
    const version = stdout?.match(/\d+(\.\d+)?/)?.[0]
    if (version) return { ...programs, version: `PostgreSQL ${version}` }
  }
  return null
}

function versions(folder) {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => /^(postgresql@?)?\d*$/.test(name))
    .sort((a, b) => Number(b.replace(/\D/g, '')) - Number(a.replace(/\D/g, '')))
    .map((name) => join(folder, name, 'bin'))
}
