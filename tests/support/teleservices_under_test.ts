import { globSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import app from '@adonisjs/core/services/app'
import type { LoadedTeleservices } from '#kernel/registry/load_teleservices'
import { inspectTeleserviceAt, inspectTeleservices } from '#providers/teleservice_provider'

/** Set by `teleservice:test`: the folder or the npm package that is tested instead of all that is installed. */
const given = process.env.TELESERVICE_UNDER_TEST

/** What the contract tests are about. */
export function teleservicesUnderTest(): Promise<LoadedTeleservices> {
  return given ? inspectTeleserviceAt(given) : inspectTeleservices(app)
}

/** Adds the tests that a folder brings, when it stands where the suites do not look. */
export async function importOwnTests(): Promise<void> {
  if (!given || resolve(given).startsWith(app.makePath('teleservices'))) return
  for (const file of globSync('*.spec.ts', { cwd: resolve(given) })) {
    await import(pathToFileURL(join(resolve(given), file)).href)
  }
}
