import { mkdirSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { ensureAssets } from '../build.mjs'
import { bringChromium } from '../chromium.mjs'
import { bringPostgres } from '../postgres.mjs'
import { Stop } from '../processes.mjs'
import { heading, phases } from '../progress.mjs'
import { root } from '../root.mjs'
import { runChecks } from '../test/checks.mjs'
import { IN_A_BROWSER, readOptions } from '../test/options.mjs'
import { printReport } from '../test/report.mjs'
import { runSuites } from '../test/suites.mjs'

/** `npm test`: everything this project promises about itself, on both databases. */
export async function run(args) {
  const options = readOptions(args)
  heading('Preparing')
  const tools = await prepare(options)
  const rows = []
  if (options.checks) {
    heading('Static checks')
    rows.push(...(await runChecks()))
  }
  heading(options.batches.map(titleOf).join('\n  '))
  rows.push(...(await runBatches(options, tools)))
  heading('Results')
  return printReport(rows, { strict: Boolean(process.env.CI) })
}

function titleOf({ database, suites }) {
  return `Tests on ${database}: ${suites.join(', ')}`
}

/**
 * Batches know nothing of each other – each has its own database, port and storage – and wait for
 * pages and databases more than they compute: one more of them than there are processors runs at a time.
 */
async function runBatches({ batches, japa }, tools) {
  const waiting = [...batches]
  const rows = new Map()
  const work = async () => {
    for (let batch = waiting.shift(); batch; batch = waiting.shift()) {
      const head = batches.length > 1 ? headOf(batch) : undefined
      rows.set(batch, await runSuites(batch, tools, { japa, head }))
    }
  }
  await Promise.all(Array.from({ length: availableParallelism() + 1 }, work))
  return batches.flatMap((batch) => rows.get(batch))
}

function headOf({ database, suites }) {
  return `${database} ${suites.at(-1)}`.padEnd(19) + ' │'
}

/** What a machine cannot offer becomes a failure of the suites that need it, not of the others. */
async function prepare({ batches }) {
  const needsPostgres = batches.some(({ database }) => database === 'pg')
  const needsBrowser = batches.some(({ suites }) => IN_A_BROWSER.includes(suites[0]))
  const phase = phases(1 + Number(needsPostgres) + Number(needsBrowser))
  mkdirSync(join(root, 'tmp'), { recursive: true })
  await phase('Browser files', async () => ((await ensureAssets()) ? 'built' : 'up to date'))
  const postgres =
    needsPostgres && (await attempt(phase, 'PostgreSQL', bringPostgres, ({ origin }) => origin))
  const chromium =
    needsBrowser &&
    (await attempt(phase, 'Chromium', bringChromium, ({ version, path }) => `${version}, ${path}`))
  return { postgres, chromium }
}

async function attempt(phase, label, bring, describe) {
  let brought
  try {
    await phase(label, async () => describe((brought = await bring())))
    return brought
  } catch (error) {
    if (!(error instanceof Stop)) throw error
    console.error(`\n${error.message}\n`)
    return { missing: `${label} could not be brought` }
  }
}
