import { execFile } from 'node:child_process'
import { Agent, request, type IncomingMessage } from 'node:http'
import { promisify } from 'node:util'
import { freshDatabase, type DatabaseKind } from '../support/databases.js'
import { drain } from '../support/drain.js'
import { startServer } from '../support/server.js'
import { DIRECTUS_VERSION, installDirectus } from './install_directus.js'

export interface Directus {
  name: string
  /** A collection with the columns of this item. */
  createCollection(item: Record<string, unknown>): Promise<void>
  /** Stores items, so many at once, and gives their number per second. */
  storeAll(items: Record<string, unknown>[], concurrency: number): Promise<number>
}

const TOKEN = 'benchmark-static-token'
const COLLECTION = 'canteen_registrations'

/**
 * Directus on a database of its own, with what it does by default: permissions,
 * activity log, revisions. `null` – and why, on stderr – when it cannot be had.
 */
export async function startDirectus(kind: DatabaseKind): Promise<Directus | null> {
  const installed = await installDirectus()
  if (!installed) return null

  const database = await freshDatabase(kind)
  // The journal that serves concurrent writes best is a property of the file.
  if (kind === 'sqlite') await database.run('pragma journal_mode = WAL')
  const env = {
    ...(kind === 'pg'
      ? { DB_CLIENT: 'pg', DB_CONNECTION_STRING: database.env.DATABASE_URL }
      : { DB_CLIENT: 'sqlite3', DB_FILENAME: database.env.SQLITE_FILE }),
    NODE_ENV: 'production',
    KEY: 'benchmark',
    SECRET: 'benchmark-secret-of-more-than-32-signs',
    ADMIN_EMAIL: 'admin@example.com',
    ADMIN_PASSWORD: TOKEN,
    ADMIN_TOKEN: TOKEN,
    TELEMETRY: 'false',
    LOG_LEVEL: 'error',
  }
  // It would read this project's .env.
  const cwd = installed.folder
  await promisify(execFile)(installed.program, [installed.cli, 'bootstrap'], {
    cwd,
    env: { ...process.env, ...env },
  })
  const server = await startServer(() => ({
    program: installed.program,
    cwd,
    args: [installed.cli, 'start'],
    env,
    readyPath: '/server/ping',
  }))

  const agent = new Agent({ keepAlive: true })
  const post = (path: string, body: unknown) => send(agent, server.url + path, JSON.stringify(body))
  return {
    name: `Directus ${DIRECTUS_VERSION}`,
    createCollection: (item) => post('/collections', collectionOf(plain(item))),
    async storeAll(items, concurrency) {
      const rate = await drain(items.map(plain), concurrency, (item) =>
        post(`/items/${COLLECTION}`, item)
      )
      agent.destroy()
      return rate
    },
  }
}

async function send(agent: Agent, url: string, body: string): Promise<void> {
  const headers = {
    'authorization': `Bearer ${TOKEN}`,
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
  }
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    request(url, { method: 'POST', agent, headers }, resolve).once('error', reject).end(body)
  })
  response.setEncoding('utf8')
  let text = ''
  for await (const chunk of response) text += chunk
  if (response.statusCode !== 200)
    throw new Error(`Directus answered ${response.statusCode}: ${text}`)
}

/** The item as it is posted: days as texts, documents as objects, and no identifier, which Directus gives. */
function plain(item: Record<string, unknown>): Record<string, unknown> {
  const entries = Object.entries(item)
    .filter(([field]) => field !== 'id')
    .map(([field, value]) => [
      field,
      String(value).startsWith('{') ? JSON.parse(String(value)) : value,
    ])
  return JSON.parse(JSON.stringify(Object.fromEntries(entries)))
}

function collectionOf(item: Record<string, unknown>) {
  return {
    collection: COLLECTION,
    schema: {},
    meta: { accountability: 'all' },
    fields: [
      {
        field: 'id',
        type: 'uuid',
        meta: { special: ['uuid'] },
        schema: { is_primary_key: true, length: 36 },
      },
      ...Object.entries(item).map(([field, value]) => columnOf(field, value)),
    ],
  }
}

function columnOf(field: string, value: unknown) {
  if (typeof value === 'number') return { field, type: 'integer', schema: {} }
  if (value === null || typeof value === 'string') return { field, type: 'string', schema: {} }
  return { field, type: 'json', meta: { special: ['cast-json'] }, schema: {} }
}
