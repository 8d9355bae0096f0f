import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { setTimeout } from 'node:timers/promises'

export interface RunningServer {
  url: string
  close(): Promise<void>
}

/** The production build on one database, on a free port, as a process of its own. */
export async function startServer(database: Record<string, string>): Promise<RunningServer> {
  const port = await freePort()
  const child = spawn(process.execPath, ['bin/server.js'], {
    cwd: process.env.BENCH_BUILD_DIR,
    env: {
      ...process.env,
      ...database,
      NODE_ENV: 'production',
      APP_MODE: 'demo',
      HOST: 'localhost',
      PORT: String(port),
      APP_URL: `http://localhost:${port}`,
      LOG_LEVEL: 'error',
      OUTBOX_WORKER: 'false',
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const url = `http://localhost:${port}`
  await ready(`${url}/api/v1/health`)
  return {
    url,
    async close() {
      child.kill('SIGTERM')
      await once(child, 'exit')
    },
  }
}

/** Runs an ace command of the production build on one database. */
export async function ace(database: Record<string, string>, ...args: string[]): Promise<void> {
  const child = spawn(process.execPath, ['bin/console.js', ...args], {
    cwd: process.env.BENCH_BUILD_DIR,
    env: { ...process.env, ...database, APP_MODE: 'demo', OUTBOX_WORKER: 'false' },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const [code] = await once(child, 'exit')
  if (code !== 0) throw new Error(`"${args.join(' ')}" ended with ${code}`)
}

async function ready(url: string): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const answer = await fetch(url).catch(() => null)
    if (answer?.ok) return
    await setTimeout(100)
  }
  throw new Error(`No answer at ${url}`)
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  probe.close()
  await once(probe, 'close')
  return port
}
