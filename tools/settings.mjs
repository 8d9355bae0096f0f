import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { isAbsolute, join } from 'node:path'
import { parseEnv } from 'node:util'
import { root } from './root.mjs'

const file = join(root, '.env')

/** Creates .env from .env.example with a secret of its own; an existing file is never touched, save to fill an empty APP_KEY. */
export function ensureSettings() {
  mkdirSync(join(root, 'tmp'), { recursive: true })
  const text = readFileSync(existsSync(file) ? file : join(root, '.env.example'), 'utf8')
  const completed = text.replace(
    /^APP_KEY=[ \t]*$/m,
    () => `APP_KEY=${randomBytes(24).toString('base64url')}`
  )
  if (!existsSync(file) || completed !== text) writeFileSync(file, completed, { mode: 0o600 })
}

/**
 * A setting as the application will see it: the environment first, then .env.
 *
 * @param {string} name
 * @param {string} [fallback]
 */
export function setting(name, fallback) {
  const written = existsSync(file) ? parseEnv(readFileSync(file, 'utf8'))[name] : undefined
  return process.env[name] || written || fallback
}

/** The same for a file or folder, made absolute from the project's root: the built application lives in build/. */
export function pathSetting(name, fallback) {
  const path = setting(name, fallback)
  return isAbsolute(path) ? path : join(root, path)
}

/**
 * Where the server will answer. PORT in the environment also moves APP_URL, from which links in mails are made.
 *
 * @returns {{ host: string, port: number, url: string, appUrl: string }}
 */
export function serverAddress() {
  const host = setting('HOST', 'localhost')
  const port = Number(setting('PORT', '3333'))
  const url = `http://${host === '0.0.0.0' || host === '::' ? 'localhost' : host}:${port}`
  const appUrl = process.env.APP_URL ?? (process.env.PORT ? url : setting('APP_URL', url))
  return { host, port, url, appUrl }
}
