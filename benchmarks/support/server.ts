import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import { onCleanUp } from './clean_up.js'

export interface RunningServer {
  url: string
}

interface Command {
  args: string[]
  cwd?: string
  env: Record<string, string>
  /** Answers 200 once the server is ready. */
  readyPath: string
  /** Of Node.js; the current one when nothing is said. */
  program?: string
}

const READY_WITHIN_MS = 90_000
const running = new Set<ChildProcess>()
process.once('exit', () => running.forEach((child) => child.kill('SIGKILL')))

/** The production build on one database, on a free port, as a process of its own. */
export function startApplication(database: Record<string, string>): Promise<RunningServer> {
  return startServer((url) => ({
    args: ['bin/server.js'],
    cwd: process.env.BENCH_BUILD_DIR,
    env: {
      ...database,
      NODE_ENV: 'production',
      APP_MODE: 'demo',
      APP_URL: url,
      LOG_LEVEL: 'error',
      BACKGROUND_WORK: 'false',
    },
    readyPath: '/api/v1/health',
  }))
}

/** Starts one Node.js process that listens to HOST and PORT, and waits until it answers. */
export async function startServer(command: (url: string) => Command): Promise<RunningServer> {
  const port = await freePort()
  const url = `http://localhost:${port}`
  const { args, cwd, env, readyPath, program = process.execPath } = command(url)
  const child = spawn(program, args, {
    cwd,
    env: { ...process.env, HOST: 'localhost', PORT: String(port), ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  running.add(child)
  child.once('exit', () => running.delete(child))
  onCleanUp(async () => {
    if (!running.has(child)) return
    child.kill('SIGTERM')
    await once(child, 'exit')
  })
  await ready(child, url + readyPath)
  return { url }
}

/** Runs an ace command of the production build on one database. */
export async function ace(database: Record<string, string>, ...args: string[]): Promise<void> {
  const child = spawn(process.execPath, ['bin/console.js', ...args], {
    cwd: process.env.BENCH_BUILD_DIR,
    env: { ...process.env, ...database, APP_MODE: 'demo', BACKGROUND_WORK: 'false' },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const [code] = await once(child, 'exit')
  if (code !== 0) throw new Error(`"${args.join(' ')}" ended with ${code}`)
}

async function ready(child: ChildProcess, url: string): Promise<void> {
  const deadline = Date.now() + READY_WITHIN_MS
  while (Date.now() < deadline && running.has(child)) {
    const answer = await fetch(url).catch(() => null)
    if (answer?.ok) return
    await setTimeout(100)
  }
  child.kill('SIGKILL')
  throw new Error(`No answer at ${url}`)
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, 'localhost')
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  probe.close()
  await once(probe, 'close')
  return port
}
