import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { measureInTurn, type Benchmark, type Figure } from './benchmark.js'
import { manyTeleservices } from './support/many_teleservices.js'

const FEW = 12
const MANY = 400
const ROUNDS = 3
const WARM_UP = 1

interface Boot {
  ms: number
  megabytes: number
}

/** What a process does before it answers: import, read the filings, check everything. */
const SCRIPT = `
import { readdirSync } from 'node:fs'
import { documentTypes } from '#database/catalogue/seeds'
import { checkTeleservices } from '#kernel/registry/boot_checks'
import { loadTeleservices } from '#kernel/registry/load_teleservices'
import { TeleserviceRegistry } from '#kernel/registry/teleservice_registry'

const directory = import.meta.dirname
const ids = readdirSync(directory).filter((name) => !name.includes('.'))
const start = performance.now()
const index = Object.fromEntries(ids.map((id) => [id, () => import('./' + id + '/teleservice.js')]))
const { sources, problems } = await loadTeleservices({ index, directory, packages: [] })
const facts = { documentTypes: new Set(documentTypes.map(({ key }) => key)), revisions: {} }
const wrong = [...problems, ...checkTeleservices(sources, facts)]
if (wrong.length > 0) throw new Error(JSON.stringify(wrong[0]))
globalThis.registry = new TeleserviceRegistry(sources.map(({ teleservice }) => teleservice))
const ms = performance.now() - start
gc()
console.log(JSON.stringify({ ms, megabytes: process.memoryUsage().heapUsed / 1e6 }))
`

/** Each boot is a process of its own. */
export const boot: Benchmark = {
  name: 'boot',
  description:
    `ms to load and check ${MANY} teleservices in a new process, and MB of heap that they then hold ` +
    `(floor: ${FEW} of them; wanted: no more than ${Math.round(MANY / FEW)} times, ten seconds at most)`,
  minutes: 5,
  async run() {
    const build = process.env.BENCH_BUILD_DIR ?? ''
    const folders = [await manyTeleservices(build, MANY), await manyTeleservices(build, FEW)]
    for (const folder of folders) await writeFile(join(folder, 'boot.mjs'), SCRIPT)
    const [many, few] = await measureInTurn(
      folders.map((folder) => async () => (await bootOnce(folder)).ms),
      ROUNDS,
      WARM_UP
    )
    const [full, small] = [await bootOnce(folders[0]), await bootOnce(folders[1])]
    return [
      figure('time', many, 'ms', few),
      figure('memory', full.megabytes, 'MB', small.megabytes),
    ]
  },
}

async function bootOnce(folder: string): Promise<Boot> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--expose-gc', join(folder, 'boot.mjs')],
    { cwd: process.env.BENCH_BUILD_DIR }
  )
  return JSON.parse(stdout)
}

function figure(what: string, value: number, unit: string, floor: number): Figure {
  return {
    name: `boot:${what}`,
    value,
    unit,
    floor,
    floor_name: `${FEW} teleservices`,
    ratio: value / floor,
  }
}
