import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { installPeer, peerFolder } from './npm_folder.js'

export const DIRECTUS_VERSION = '12.4.0'
/** Its sandbox, isolated-vm, does not load in Node.js 24. */
const NODE_VERSION = '22.23.3'
/** Two of its packages are compiled. */
const INSTALL_MINUTES = 15

interface Installation {
  folder: string
  /** The Node.js that runs it. */
  program: string
  cli: string
}

/** Directus in tmp/, installed from npm the first time; `null` – and why, on stderr – when it cannot be. */
export async function installDirectus(): Promise<Installation | null> {
  const folder = peerFolder('directus')
  const nodePackage = `node-${process.platform}-${process.arch}`
  const program = join(folder, 'node_modules', nodePackage, 'bin', 'node')
  const isThere = await installPeer({
    name: 'directus',
    dependencies: { directus: DIRECTUS_VERSION, [nodePackage]: NODE_VERSION },
    settings: [`nodedir=${join(folder, 'node_modules', nodePackage)}`],
    minutes: INSTALL_MINUTES,
    verify: (cwd) => promisify(execFile)(program, ['-e', "require('isolated-vm')"], { cwd }),
  })
  const cli = join(folder, 'node_modules', '@directus', 'api', 'dist', 'cli', 'run.js')
  return isThere ? { folder, program, cli } : null
}
