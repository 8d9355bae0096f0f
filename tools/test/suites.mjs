import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { environment } from '../node24.mjs'
import { freePort } from '../ports.mjs'
import { onCleanUp, run } from '../processes.mjs'
import { root } from '../root.mjs'
import { IN_A_BROWSER } from './options.mjs'

/** Interrupted tests have nothing to save. */
const GRACE_MS = 1000
const EMPTY = { passed: 0, failed: 0, skipped: 0, duration: 0 }

/**
 * Runs a batch of japa suites in one process, with a database, a port and a
 * storage folder of its own.
 *
 * @param {import('./options.mjs').Batch} batch
 * @param {{ postgres?: object, chromium?: object }} tools
 * @param {{ japa: string[], head?: string }} options `japa` goes to japa as it is; `head` begins each line that is shown
 * @returns {Promise<import('./report.mjs').Row[]>} one row per suite
 */
export async function runSuites({ database, suites }, tools, { japa, head }) {
  const missing =
    (database === 'pg' && tools.postgres.missing) ||
    (IN_A_BROWSER.includes(suites[0]) && tools.chromium.missing)
  if (missing) {
    console.log([head, `Not run: ${missing}.`].filter(Boolean).join(' '))
    return suites.map((suite) => unrun(suite, database, missing))
  }
  const workshop = makeWorkshop()
  const summary = join(workshop, 'summary.json')
  const loan = database === 'pg' ? await tools.postgres.lend() : undefined
  const env = environment(await variables({ database, url: loan?.url }, tools, workshop))
  const { code } = await run(
    process.execPath,
    ['--import=@poppinss/ts-exec', '--enable-source-maps', 'bin/test.ts', ...suites, ...japa],
    { cwd: root, env, show: head ?? true, graceMs: GRACE_MS }
  )
  loan?.giveBack()
  return readSummary(summary, suites, database, { code, isFiltered: japa.length > 0 })
}

function makeWorkshop() {
  const parent = join(root, 'tmp', 'test')
  mkdirSync(parent, { recursive: true })
  const workshop = mkdtempSync(join(parent, 'run-'))
  onCleanUp(() => rmSync(workshop, { recursive: true, force: true }))
  return workshop
}

async function variables({ database, url }, { chromium }, workshop) {
  const port = await freePort()
  return {
    NODE_ENV: 'test',
    ENV_PATH: undefined,
    DB_CONNECTION: database,
    DATABASE_URL: url,
    SQLITE_FILE: join(workshop, 'test.sqlite'),
    STORAGE_DIR: join(workshop, 'storage'),
    HOST: 'localhost',
    PORT: String(port),
    APP_URL: `http://localhost:${port}`,
    TEST_SUMMARY_FILE: join(workshop, 'summary.json'),
    ...(chromium && { CHROMIUM_PATH: chromium.path, CHROMIUM_ENV: JSON.stringify(chromium.env) }),
  }
}

/** A process that dies before its summary, or ends badly after good tests, has failed; so has a suite without any test, unless some were filtered out. */
function readSummary(file, suites, database, { code, isFiltered }) {
  const finished = existsSync(file)
  const counted = finished ? JSON.parse(readFileSync(file, 'utf8')) : {}
  const rows = suites.map((suite) => {
    if (counted[suite]) return { suite, database, ...counted[suite] }
    if (!finished) return unrun(suite, database, 'the process stopped before its end')
    return isFiltered ? { ...EMPTY, suite, database } : unrun(suite, database, 'no test was found')
  })
  if (code !== 0 && rows.every(({ failed }) => failed === 0)) {
    rows.at(-1).failed += 1
    rows.at(-1).note = `the process ended with code ${code} although its tests passed`
  }
  return rows
}

function unrun(suite, database, note) {
  return { ...EMPTY, suite, database, failed: 1, note }
}
