import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { ensureBuild } from '../build.mjs'
import { migrate, seedDemo } from '../database.mjs'
import { environment } from '../node24.mjs'
import { isPortFree } from '../ports.mjs'
import { interruptionIsNormal, start, Stop } from '../processes.mjs'
import { phases } from '../progress.mjs'
import { root } from '../root.mjs'
import { ensureSettings, pathSetting, serverAddress, setting } from '../settings.mjs'

const build = join(root, 'build')
const READY_WITHIN_MS = 60_000

/** `npm start`: the demonstration town, from nothing to a page that answers. */
export async function run() {
  interruptionIsNormal()
  ensureSettings()
  const address = serverAddress()
  await refuseBusyPort(address)
  const env = productionSettings(address)
  const phase = phases(4)

  await phase('Construction de l’application', async () =>
    (await ensureBuild()) ? undefined : 'déjà à jour'
  )
  await phase('Mise à jour de la base de données', async () => void (await migrate(build, env)))
  let accounts = ''
  await phase('Ville de démonstration', async () => {
    if (env.APP_MODE === 'live') return 'aucune : APP_MODE=live'
    accounts = await seedDemo(build, env)
  })
  let server
  await phase('Démarrage du serveur', async () => {
    server = start(process.execPath, ['bin/server.js'], {
      cwd: build,
      env: environment(env),
      stdio: 'inherit',
    })
    await answers(server, address)
  })
  if (accounts.trim()) console.log(`\n${accounts.trim()}`)
  console.log(`\nCapDémat est ouvert : ${address.url}\nCtrl-C pour arrêter.`)
  return new Promise((resolve) => server.once('exit', (code) => resolve(code ?? 1)))
}

async function refuseBusyPort({ host, port }) {
  if (await isPortFree(port, host)) return
  throw new Stop(
    `Le port ${port} est déjà pris par un autre programme.\n` +
      `Arrêtez-le, ou choisissez un autre port : PORT=${port + 1} npm start`
  )
}

/** Paths are absolute, since the application runs from build/ and its data must outlive a build. */
function productionSettings(address) {
  return {
    NODE_ENV: 'production',
    APP_MODE: setting('APP_MODE', 'demo'),
    ENV_PATH: root,
    SQLITE_FILE: pathSetting('SQLITE_FILE', 'tmp/capdemat.sqlite'),
    STORAGE_DIR: pathSetting('STORAGE_DIR', 'tmp/storage'),
    PORT: String(address.port),
    APP_URL: address.appUrl,
    LOG_LEVEL: process.env.LOG_LEVEL ?? 'warn',
  }
}

/** Resolves once the home page answers. */
async function answers(server, { url }) {
  const deadline = Date.now() + READY_WITHIN_MS
  let last = 'aucune réponse'
  while (Date.now() < deadline) {
    if (server.exitCode !== null)
      throw new Stop('Le serveur s’est arrêté aussitôt lancé : voyez son message ci-dessus.')
    try {
      const response = await fetch(url, { redirect: 'manual' })
      if (response.status < 500) return
      last = `réponse ${response.status}`
    } catch (error) {
      last = error.cause?.code ?? error.message
    }
    await setTimeout(100)
  }
  throw new Stop(`Le serveur ne répond pas à ${url} (${last}).`)
}
