import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Figure } from '../benchmark.js'
import type { BenchDatabase } from './bench_database.js'
import type { Statement } from './watch_statements.js'

/** « A few milliseconds ». */
const FEW_MS = 10

/**
 * The slowest statement of all that a process of its own asks of a database, beside what is
 * wanted; stderr shows it with its plan.
 *
 * @param name of the figure
 * @param script what the process does: a file that ends with `printSlowest` (watch_statements.ts)
 */
export async function slowestStatement(
  name: string,
  { kind, env }: BenchDatabase,
  script: 'time_queries' | 'time_pages',
  ...args: string[]
): Promise<Figure> {
  const { work, ms, sql, plan } = await found(env, script, args)
  console.error(`The slowest statement on ${kind}, of « ${work} », ${ms.toFixed(1)} ms:`)
  console.error(`${sql}\n${plan}`)
  return {
    name: `${name}:${kind}`,
    value: ms,
    unit: 'ms',
    floor: FEW_MS,
    floor_name: 'what is wanted',
    ratio: ms / FEW_MS,
  }
}

async function found(
  env: Record<string, string>,
  script: string,
  args: string[]
): Promise<Statement & { plan: string }> {
  const file = fileURLToPath(new URL(`./${script}.ts`, import.meta.url))
  const child = spawn(process.execPath, ['--import=@poppinss/ts-exec', file, ...args], {
    env: {
      ...process.env,
      ...env,
      APP_MODE: 'demo',
      HOST: 'localhost',
      PORT: '0',
      LOG_LEVEL: 'error',
      BACKGROUND_WORK: 'false',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let printed = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (printed += text))
  const [code] = await once(child, 'close')
  if (code !== 0) throw new Error(`${file} ended with ${code}`)
  return JSON.parse(printed.slice(printed.indexOf('{"work"'))) as Statement & { plan: string }
}
