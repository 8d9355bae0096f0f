import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { canInstallPackages, installPackages } from './apt.mjs'
import { unpackChromium } from './chromium_package.mjs'
import { Stop } from './processes.mjs'
import { root } from './root.mjs'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']
const MAC_CHROME = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
/** Where tests/support/browser.ts reads what was found, when the environment does not say. */
const RECORD = join(root, 'tmp', 'chromium.json')

/**
 * Finds a Chromium that really opens a page: CHROMIUM_PATH, the machine's,
 * Playwright's own, the one npm brought, and in the last resort Debian's package.
 *
 * @returns {Promise<{ path: string, env: Record<string, string>, version: string }>}
 *   `env` is what this browser needs to find its libraries and fonts
 */
export async function bringChromium() {
  const { chromium } = await import('playwright')
  const refusals = []
  for (const candidate of candidates(chromium)) {
    const browser = await candidate()
    if (!browser) continue
    const refusal = await tryOut(chromium, browser)
    if (!refusal) return record(browser)
    refusals.push(`${browser.path}: ${refusal}`)
  }
  throw new Stop(
    'No Chromium opens a page here. Install one (Debian: apt-get install chromium) or set CHROMIUM_PATH.\n' +
      refusals.join('\n')
  )
}

function* candidates(chromium) {
  if (process.env.CHROMIUM_PATH) {
    yield async () => ({ path: process.env.CHROMIUM_PATH, env: {} })
    return
  }
  for (const path of installedPaths()) yield async () => ({ path, env: {} })
  if (existsSync(chromium.executablePath()))
    yield async () => ({ path: chromium.executablePath(), env: {} })
  yield unpackChromium
  yield installDebianPackage
}

function installedPaths() {
  const folders = (process.env.PATH ?? '').split(delimiter)
  const paths = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)))
  return [...paths, MAC_CHROME].filter(existsSync)
}

async function installDebianPackage() {
  if (!canInstallPackages()) return null
  await installPackages(['chromium'])
  return existsSync('/usr/bin/chromium') ? { path: '/usr/bin/chromium', env: {} } : null
}

/** @returns {Promise<string | null>} why this browser does not do, or null when it opened a page */
async function tryOut(chromium, browser) {
  try {
    const instance = await chromium.launch({
      executablePath: browser.path,
      args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'],
      env: { ...process.env, ...browser.env },
      timeout: 30_000,
    })
    browser.version = instance.version()
    const page = await instance.newPage()
    await page.goto('about:blank')
    await instance.close()
    return null
  } catch (error) {
    return error.message.match(/\[err\] (.*)/)?.[1] ?? error.message.split('\n')[0]
  }
}

function record(browser) {
  mkdirSync(join(root, 'tmp'), { recursive: true })
  writeFileSync(RECORD, JSON.stringify(browser))
  return browser
}
