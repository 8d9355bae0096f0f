import { join } from 'node:path'
import { ensureBuild } from '../build.mjs'
import { environment } from '../node24.mjs'
import { bringPostgres } from '../postgres.mjs'
import { run as execute } from '../processes.mjs'
import { phases } from '../progress.mjs'
import { root } from '../root.mjs'
import { ensureSettings } from '../settings.mjs'

/** `npm run bench`: measures the production build; PostgreSQL keeps its durability, else the figures would lie. */
export async function run(args) {
  // With --json, stdout holds figures only; children write to it by themselves.
  if (args.includes('--json')) process.stdout.write = process.stderr.write.bind(process.stderr)
  ensureSettings()
  const env = environment({
    NODE_ENV: 'production',
    ENV_PATH: root,
    BENCH_BUILD_DIR: join(root, 'build'),
    BENCH_PG_URL: args.includes('--list') ? undefined : await prepare(),
  })
  const script = ['--import=@poppinss/ts-exec', 'benchmarks/run.ts', ...args]
  const { code } = await execute(process.execPath, script, { cwd: root, env, show: true })
  return code
}

/** @returns {Promise<string>} the address of the PostgreSQL to measure on */
async function prepare() {
  const phase = phases(2)
  await phase('Production build', async () => ((await ensureBuild()) ? undefined : 'up to date'))
  let database
  await phase('PostgreSQL', async () => {
    database = await bringPostgres({ durable: true })
    return database.origin
  })
  return database.url
}
