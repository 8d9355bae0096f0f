import { existsSync, readFileSync } from 'node:fs'
import app from '@adonisjs/core/services/app'
import { chromium, type LaunchOptions } from 'playwright'

/** `--no-sandbox`: containers run as root; the next two keep Chromium out of their small shared memory and absent GPU; `--lang`: French where this Chromium knows it. */
const ARGUMENTS = ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu', '--lang=fr']

interface FoundBrowser {
  path: string
  env: Record<string, string>
}

/** Launches the Chromium that `npm test` found, named by the environment or by tmp/chromium.json. */
export function launchBrowser(options: LaunchOptions) {
  const found = findBrowser()
  return chromium.launch({
    ...options,
    args: ARGUMENTS,
    ...(found && { executablePath: found.path, env: { ...environment(), ...found.env } }),
  })
}

function findBrowser(): FoundBrowser | null {
  if (process.env.CHROMIUM_PATH) {
    return { path: process.env.CHROMIUM_PATH, env: JSON.parse(process.env.CHROMIUM_ENV ?? '{}') }
  }
  const record = app.makePath('tmp', 'chromium.json')
  return existsSync(record) ? JSON.parse(readFileSync(record, 'utf8')) : null
}

function environment() {
  const defined = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined
  )
  return Object.fromEntries(defined)
}
