import {
  chownSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { canInstallPackages, installPackages } from './apt.mjs'
import { findPostgresPrograms } from './postgres_programs.mjs'
import { onCleanUp, run, runOrStop, Stop } from './processes.mjs'

const PREFIX = 'capdemat-pg-'
const DATABASE = 'capdemat_test'
/** Accents need a UTF-8 locale; only Linux has this one everywhere. */
const LOCALE = process.platform === 'linux' ? 'C.UTF-8' : 'C'
const DURABLE = []
/** Tests lose nothing worth keeping when the machine stops. */
const FAST = ['-c', 'fsync=off', '-c', 'full_page_writes=off', '-c', 'synchronous_commit=off']

/**
 * Brings a PostgreSQL database that nobody else uses, gone when the command ends:
 * TEST_DATABASE_URL when it is set, else a private cluster made in a temporary
 * folder with the machine's programs – installed first when they can be.
 *
 * @param {{ durable?: boolean }} options `durable` keeps fsync, for honest measures
 * @returns {Promise<{ url: string, origin: string, lend: () => Promise<Loan> }>} connection string, where it
 *   comes from in words, and databases for works that must not meet
 * @typedef {{ url: string, giveBack: () => void }} Loan
 */
export async function bringPostgres({ durable = false } = {}) {
  const given = process.env.TEST_DATABASE_URL
  if (given) return { url: given, origin: 'TEST_DATABASE_URL', lend: oneAtATime(given) }
  const programs = await findOrInstallPrograms()
  await removeAbandonedClusters(programs)
  return startCluster(programs, durable ? DURABLE : FAST)
}

async function findOrInstallPrograms() {
  const found = findPostgresPrograms()
  if (found) return found
  if (!canInstallPackages()) {
    throw new Stop(
      'PostgreSQL is not installed: initdb and pg_ctl are neither in PATH nor in /usr/lib/postgresql.\n' +
        'Install it (Debian: apt-get install postgresql; macOS: brew install postgresql@17), or set TEST_DATABASE_URL.'
    )
  }
  const problem = await installPackages(['postgresql'])
  const installed = findPostgresPrograms()
  if (installed) return installed
  throw new Stop(`apt-get could not install PostgreSQL:\n${problem ?? 'initdb is still missing'}`)
}

async function startCluster(programs, settings) {
  const folder = mkdtempSync(join(tmpdir(), PREFIX))
  const owner = await clusterOwner()
  if (owner.uid !== undefined) chownSync(folder, owner.uid, owner.gid)
  onCleanUp(() => removeCluster(programs, folder, owner))

  const options = { ...owner, cwd: folder }
  const data = join(folder, 'data')
  const encoding = [
    '-E',
    'UTF8',
    `--locale=${LOCALE}`,
    '-A',
    'trust',
    '-U',
    'postgres',
    '--no-sync',
  ]
  await runOrStop(programs.initdb, ['-D', data, ...encoding], options)
  writeFileSync(join(folder, 'owner.pid'), String(process.pid))
  const server = [
    '-k',
    folder,
    '-c',
    'listen_addresses=',
    '-c',
    'max_connections=60',
    ...settings,
  ].join(' ')
  await runOrStop(
    programs.pgCtl,
    ['-D', data, '-w', '-s', '-l', join(folder, 'log'), '-o', server, 'start'],
    options
  )
  let made = 0
  const makeDatabase = async () => {
    made += 1
    const name = `${DATABASE}_${made}`
    await runOrStop(programs.createdb, ['-h', folder, '-U', 'postgres', name], options)
    return `postgres://postgres@localhost/${name}?host=${encodeURIComponent(folder)}`
  }
  return {
    url: await makeDatabase(),
    origin: `private cluster, ${programs.version}`,
    lend: async () => ({ url: await makeDatabase(), giveBack: () => {} }),
  }
}

/** The only database there is goes from hand to hand. */
function oneAtATime(url) {
  let free = Promise.resolve()
  return async () => {
    const before = free
    let giveBack
    free = new Promise((resolve) => (giveBack = resolve))
    await before
    return { url, giveBack }
  }
}

/** PostgreSQL refuses to run as root: root lends the cluster to the account Debian made for it. */
async function clusterOwner() {
  if (process.getuid?.() !== 0) return {}
  for (const name of ['postgres', 'nobody']) {
    const { code, output } = await run('id', ['-u', name])
    if (code !== 0) continue
    const group = await run('id', ['-g', name])
    return { uid: Number(output), gid: Number(group.output) }
  }
  throw new Stop(
    'PostgreSQL refuses to run as root, and this machine has neither a postgres nor a nobody account.'
  )
}

async function removeCluster(programs, folder, owner) {
  const data = join(folder, 'data')
  if (existsSync(join(data, 'postmaster.pid'))) {
    await run(programs.pgCtl, ['-D', data, '-m', 'immediate', '-w', '-s', 'stop'], {
      ...owner,
      cwd: folder,
    })
  }
  rmSync(folder, { recursive: true, force: true })
}

/** A command killed outright leaves its cluster behind: the next one sweeps it. */
async function removeAbandonedClusters(programs) {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(PREFIX))) {
    const folder = join(tmpdir(), name)
    const pidFile = join(folder, 'owner.pid')
    if (existsSync(pidFile) && !isAlive(Number(readFileSync(pidFile, 'utf8')))) {
      await removeCluster(programs, folder, await clusterOwner())
    }
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}
