import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import app from '@adonisjs/core/services/app'

const READY_WITHIN_MS = 60_000

export interface ChildServer {
  url: string
  stop(): Promise<void>
}

/**
 * Starts the application in a process of its own, with the code of this moment, on the database of this run.
 *
 * @param root absolute path of the project, when it is not this one
 */
export async function startServer(root = app.makePath()): Promise<ChildServer> {
  const port = await freePort()
  const url = `http://localhost:${port}`
  const env = { NODE_ENV: 'production', HOST: 'localhost', PORT: String(port), APP_URL: url }
  const server = runNode(root, ['bin/server.ts'], env)
  let said = ''
  server.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const stop = async () => {
    if (server.exitCode !== null || !server.kill('SIGTERM')) return
    await once(server, 'exit')
  }

  const deadline = Date.now() + READY_WITHIN_MS
  while (Date.now() < deadline && server.exitCode === null) {
    const answer = await fetch(`${url}/api/v1/health`).catch(() => null)
    if (answer?.ok) return { url, stop }
    await setTimeout(100)
  }
  await stop()
  throw new Error(`The server did not start:\n${said}`)
}

/** Runs a command of the project at `root`, as its developer would: `ace(root, 'make:teleservice', 'composteur')`. */
export async function ace(root: string, ...args: string[]): Promise<void> {
  const command = runNode(root, ['ace.js', ...args], {})
  let said = ''
  for (const stream of [command.stdout, command.stderr]) {
    stream.on('data', (chunk: Buffer) => (said += chunk.toString()))
  }
  const [code] = await once(command, 'exit')
  if (code !== 0) throw new Error(`node ace ${args.join(' ')} failed:\n${said}`)
}

function runNode(cwd: string, args: string[], env: Record<string, string>) {
  return spawn(process.execPath, ['--import=@poppinss/ts-exec', ...args], {
    cwd,
    env: { ...process.env, BACKGROUND_WORK: 'false', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, 'localhost')
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  probe.close()
  await once(probe, 'close')
  return port
}
