import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

interface PeerPackages {
  /** Of the folder in tmp/bench. */
  name: string
  dependencies: Record<string, string>
  settings: string[]
  minutes: number
  /** Throws when what was installed does not work. */
  verify?(folder: string): Promise<unknown>
}

/** Where what is compared with ours stands, outside of our own dependencies. */
export function peerFolder(name: string): string {
  return fileURLToPath(new URL(`../../tmp/bench/${name}`, import.meta.url))
}

/** Packages in tmp/, installed from npm the first time; `false` – and why, on stderr – when they cannot be. */
export async function installPeer({
  name,
  dependencies,
  settings,
  minutes,
  verify,
}: PeerPackages): Promise<boolean> {
  const folder = peerFolder(name)
  const stamp = join(folder, 'installed')
  if (existsSync(stamp)) return true

  const wanted = Object.entries(dependencies).map(
    ([dependency, version]) => `${dependency} ${version}`
  )
  console.error(`Installing ${wanted.join(', ')} in tmp/bench/${name} (once)…`)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, dependencies }))
  const common = ['legacy-peer-deps=true', 'fund=false', 'audit=false']
  writeFileSync(join(folder, '.npmrc'), [...common, ...settings].join('\n'))
  try {
    await promisify(execFile)('npm', ['install', '--no-progress', '--loglevel=error'], {
      cwd: folder,
      timeout: minutes * 60_000,
      env: npmEnvironment(),
    })
    await verify?.(folder)
    writeFileSync(stamp, wanted.join('\n'))
    return true
  } catch (error) {
    console.error(`No ${name} to compare with: ${error instanceof Error ? error.message : error}`)
    return false
  }
}

/** What `npm run` tells its child about this project would lead the other npm here. */
function npmEnvironment(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(
    ([name]) => !/^npm_|^INIT_CWD$|^NODE_ENV$/i.test(name)
  )
  return Object.fromEntries(own)
}
