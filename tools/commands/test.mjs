import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { ensureAssets } from '../build.mjs'
import { bringChromium } from '../chromium.mjs'
import { bringPostgres } from '../postgres.mjs'
import { Stop } from '../processes.mjs'
import { heading, phases } from '../progress.mjs'
import { root } from '../root.mjs'
import { runChecks } from '../test/checks.mjs'
import { readOptions } from '../test/options.mjs'
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
  heading(options.lanes.map(titleOf).join('\n  '))
  const lanes = await Promise.all(options.lanes.map((lane) => runLane(lane, tools, options)))
  rows.push(...lanes.flat())
  heading('Results')
  return printReport(rows, { strict: Boolean(process.env.CI) })
}

function titleOf(lane) {
  return `Tests on ${lane[0].database}: ${lane.flatMap(({ suites }) => suites).join(', ')}`
}

/** Databases are tested side by side: each process has its own database, port and storage. */
async function runLane(lane, tools, { japa, lanes }) {
  const rows = []
  for (const batch of lane) {
    const head = lanes.length > 1 ? `${batch.database.padEnd(6)} │` : undefined
    rows.push(...(await runSuites(batch, tools, { japa, head })))
  }
  return rows
}

/** What a machine cannot offer becomes a failure of the suites that need it, not of the others. */
async function prepare({ lanes }) {
  const batches = lanes.flat()
  const needsPostgres = batches.some(({ database }) => database === 'pg')
  const needsBrowser = batches.some(({ suites }) => suites.includes('browser'))
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
