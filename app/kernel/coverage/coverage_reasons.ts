import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { CoverageReasons } from '#kernel/coverage/coverage_of'

/**
 * The reasons that a teleservice gives for what it leaves out, in French, by key of the fact.
 *
 * @param folder absolute path of the teleservice
 */
export async function coverageReasons(folder: string): Promise<CoverageReasons> {
  const file = join(folder, 'coverage.json')
  return existsSync(file) ? JSON.parse(await readFile(file, 'utf8')) : {}
}
