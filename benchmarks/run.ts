import { cpus, totalmem } from 'node:os'
import { setTimeout } from 'node:timers/promises'
import type { Benchmark, Figure } from './benchmark.js'
import { boot } from './boot.js'
import { citizenPages } from './citizen_pages.js'
import { formFirstStep } from './form_first_step.js'
import { giantForm } from './giant_form.js'
import { letterPdf } from './letter_pdf.js'
import { listSearch } from './list_search.js'
import { listTasks } from './list_tasks.js'
import { paperFormPdf } from './paper_form.js'
import { requestPage } from './request_page.js'
import { submit } from './submit.js'
import { cleanUp } from './support/clean_up.js'

const BENCHMARKS: Benchmark[] = [
  submit,
  listTasks,
  listSearch,
  requestPage,
  citizenPages,
  formFirstStep,
  giantForm,
  boot,
  letterPdf,
  paperFormPdf,
]

const args = process.argv.slice(2)
const json = args.includes('--json')
const names = args.filter((arg) => !arg.startsWith('--'))

if (args.includes('--list')) {
  for (const { name, description } of BENCHMARKS) console.log(`${name}\n  ${description}`)
  process.exit(0)
}

const unknown = names.filter((name) => !BENCHMARKS.some((benchmark) => benchmark.name === name))
if (unknown.length > 0) {
  const known = BENCHMARKS.map(({ name }) => name).join(', ')
  console.error(`Unknown benchmark: ${unknown.join(', ')}. Known: ${known}.`)
  process.exit(2)
}

const machine = `${cpus().length} × ${cpus()[0].model}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node.js ${process.version}`
if (json) console.error(machine)
else console.log(machine)

let code = 0
for (const benchmark of BENCHMARKS.filter(
  ({ name }) => names.length === 0 || names.includes(name)
)) {
  try {
    for (const figure of await bounded(benchmark)) print(figure)
  } catch (error) {
    code = 1
    console.error(`${benchmark.name} failed:`, error)
  }
}
await Promise.race([cleanUp(), setTimeout(20_000)])
process.exit(code)

function bounded({ minutes, run }: Benchmark): Promise<Figure[]> {
  const limit = setTimeout(minutes * 60_000, undefined, { ref: false }).then((): never => {
    throw new Error(`given up after ${minutes} minutes`)
  })
  return Promise.race([run(), limit])
}

function print(figure: Figure): void {
  const { name, unit, floor_name: floorName, peer, ...numbers } = figure
  const {
    value,
    floor,
    ratio,
    peer_ratio: peerRatio,
  } = Object.fromEntries(
    Object.entries(numbers).map(([key, number]) => [key, Number(number.toPrecision(4))])
  )
  const compared = peer ? { peer, peer_ratio: peerRatio } : {}
  if (json) {
    return console.log(
      JSON.stringify({ name, value, unit, floor, floor_name: floorName, ratio, ...compared })
    )
  }
  console.log(
    `${name}: ${value} ${unit}; ${floorName}: ${floor}; ratio ${ratio}${peer ? `; ${peerRatio} × ${peer}` : ''}`
  )
}
