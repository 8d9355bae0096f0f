import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

export interface SlowestQuery {
  search: string
  ms: number
  sql: string
  plan: string
}

const SCRIPT = fileURLToPath(new URL('./time_queries.ts', import.meta.url))

/** The slowest statement of these searches on a database (see time_queries.ts), at its best of three. */
export async function slowestQuery(
  env: Record<string, string>,
  searches: Record<string, string>
): Promise<SlowestQuery> {
  const args = ['--import=@poppinss/ts-exec', SCRIPT, JSON.stringify(searches)]
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...env, APP_MODE: 'demo', BACKGROUND_WORK: 'false' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let printed = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (printed += text))
  const [code] = await once(child, 'close')
  if (code !== 0) throw new Error(`${SCRIPT} ended with ${code}`)
  return JSON.parse(printed.slice(printed.indexOf('{"search"'))) as SlowestQuery
}
