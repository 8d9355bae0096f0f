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
  for (const batch of options.batches) {
    heading(`Tests on ${batch.database}: ${batch.suites.join(', ')}`)
    rows.push(...(await runSuites(batch, tools, options.japa)))
  }
  heading('Results')
  return printReport(rows, { strict: Boolean(process.env.CI) })
}

/** What a machine cannot offer becomes a failure of the suites that need it, not of the others. */
async function prepare({ batches }) {
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
