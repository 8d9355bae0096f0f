import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

export const DIRECTUS_VERSION = '12.4.0'
/** Its sandbox, isolated-vm, does not load in Node.js 24. */
const NODE_VERSION = '22.23.3'
/** Two of its packages are compiled. */
const INSTALL_MINUTES = 15

const folder = fileURLToPath(new URL('../../tmp/bench/directus', import.meta.url))

interface Installation {
  folder: string
  /** The Node.js that runs it. */
  program: string
  cli: string
}

/** Directus in tmp/, installed from npm the first time; `null` – and why, on stderr – when it cannot be. */
export async function installDirectus(): Promise<Installation | null> {
  const nodePackage = `node-${process.platform}-${process.arch}`
  const program = join(folder, 'node_modules', nodePackage, 'bin', 'node')
  const installation = {
    folder,
    program,
    cli: join(folder, 'node_modules', '@directus', 'api', 'dist', 'cli', 'run.js'),
  }
  const stamp = join(folder, 'installed')
  if (existsSync(stamp)) return installation

  console.error(
    `Installing Directus ${DIRECTUS_VERSION} in tmp/bench/directus (a few minutes, once)…`
  )
  mkdirSync(folder, { recursive: true })
  const dependencies = { directus: DIRECTUS_VERSION, [nodePackage]: NODE_VERSION }
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, dependencies }))
  const settings = [
    'legacy-peer-deps=true',
    'fund=false',
    'audit=false',
    `nodedir=${join(folder, 'node_modules', nodePackage)}`,
  ]
  writeFileSync(join(folder, '.npmrc'), settings.join('\n'))
  try {
    await promisify(execFile)('npm', ['install', '--no-progress', '--loglevel=error'], {
      cwd: folder,
      timeout: INSTALL_MINUTES * 60_000,
      env: npmEnvironment(),
    })
    await promisify(execFile)(program, ['-e', "require('isolated-vm')"], { cwd: folder })
    writeFileSync(stamp, DIRECTUS_VERSION)
    return installation
  } catch (error) {
    console.error(`No Directus to compare with: ${error instanceof Error ? error.message : error}`)
    return null
  }
}

/** What `npm run` tells its child about this project would lead the other npm here. */
function npmEnvironment(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(
    ([name]) => !/^npm_|^INIT_CWD$|^NODE_ENV$/i.test(name)
  )
  return Object.fromEntries(own)
}
