import { migrate, seedDemo } from '../database.mjs'
import { environment } from '../node24.mjs'
import { interruptionIsNormal, start } from '../processes.mjs'
import { phases } from '../progress.mjs'
import { root } from '../root.mjs'
import { ensureSettings, serverAddress } from '../settings.mjs'

/**
 * `npm run dev`: the demonstration town from the sources, reloaded at every change.
 * `ace serve` is left with SIGINT: on SIGTERM it would leave its own server behind.
 */
export async function run(args) {
  interruptionIsNormal()
  ensureSettings()
  const env = { NODE_ENV: 'development', APP_URL: serverAddress().appUrl }
  const phase = phases(2)
  let accounts = ''
  await phase('Database', async () => void (await migrate(root, env)))
  await phase('Demonstration town', async () => void (accounts = await seedDemo(root, env)))
  console.log(`\n${accounts.trim()}\n`)
  const server = start(
    process.execPath,
    ['ace.js', 'serve', '--hmr', ...args],
    { cwd: root, env: environment(env), stdio: 'inherit' },
    { signal: 'SIGINT' }
  )
  return new Promise((resolve) => server.once('exit', (code) => resolve(code ?? 1)))
}
