import { cpus, totalmem } from 'node:os'
import type { Benchmark, Figure } from './benchmark.js'
import { formFirstStep } from './form_first_step.js'
import { letterPdf } from './letter_pdf.js'
import { listSearch } from './list_search.js'
import { listTasks } from './list_tasks.js'
import { submit } from './submit.js'

const BENCHMARKS: Benchmark[] = [submit, listTasks, listSearch, formFirstStep, letterPdf]

const args = process.argv.slice(2)
const json = args.includes('--json')
const names = args.filter((arg) => !arg.startsWith('--'))

if (args.includes('--list')) {
  for (const { name, description } of BENCHMARKS) console.log(`${name}\n  ${description}`)
  process.exit(0)
}

const unknown = names.filter((name) => !BENCHMARKS.some((benchmark) => benchmark.name === name))
if (unknown.length > 0) {
  console.error(
    `Unknown benchmark: ${unknown.join(', ')}. Known: ${BENCHMARKS.map(({ name }) => name).join(', ')}.`
  )
  process.exit(2)
}

if (!json) {
  const gigabytes = Math.round(totalmem() / 2 ** 30)
  console.log(`${cpus().length} × ${cpus()[0].model}, ${gigabytes} GiB, Node ${process.version}`)
}
for (const benchmark of BENCHMARKS.filter(
  ({ name }) => names.length === 0 || names.includes(name)
)) {
  for (const figure of await benchmark.run()) print(figure)
}
process.exit(0)

function print(figure: Figure): void {
  const rounded = {
    ...figure,
    value: round(figure.value),
    floor: round(figure.floor),
    ratio: round(figure.ratio),
    ...(figure.peer_ratio === undefined ? {} : { peer_ratio: round(figure.peer_ratio) }),
  }
  if (json) return console.log(JSON.stringify(rounded))
  const peer = rounded.peer ? `, ${rounded.peer_ratio}× ${rounded.peer}` : ''
  console.log(
    `${rounded.name}: ${rounded.value} ${rounded.unit}; ${rounded.floor_name}: ${rounded.floor}; ratio ${rounded.ratio}${peer}`
  )
}

function round(value: number): number {
  return Number(value.toPrecision(4))
}
