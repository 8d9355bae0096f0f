import { gzipSync } from 'node:zlib'
import { fileURLToPath } from 'node:url'
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright'
import { build } from 'vite'
import { DEMO_PASSWORD } from '#database/demo/accounts'
import { bringChromium } from '../tools/chromium.mjs'
import { median, type Benchmark, type Figure } from './benchmark.js'
import { freshDatabase } from './support/databases.js'
import { ace, startApplication } from './support/server.js'

const ROUNDS = 9
const SERVICE = '/demarches/school_canteen_registration'

/** What a parent waits for: the first step drawn, and then alive. */
export const formFirstStep: Benchmark = {
  name: 'form-first-step',
  description:
    'the first step of the canteen form in Chromium: ms until it is interactive (floor: the same page without JavaScript), and kB of JavaScript gzipped (floor: react and react-dom alone); at most 160 kB wanted',
  minutes: 5,
  async run() {
    const database = await freshDatabase('sqlite')
    await ace(database.env, 'migration:run', '--force')
    await ace(database.env, 'demo:seed')
    const { url } = await startApplication(database.env)
    const { path, env } = await bringChromium()
    const browser = await chromium.launch({
      executablePath: path,
      env: { ...(process.env as Record<string, string>), ...env },
      args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'],
    })
    try {
      return await measure(browser, url)
    } finally {
      await browser.close()
    }
  },
}

async function measure(browser: Browser, url: string): Promise<Figure[]> {
  const alive = await signedIn(browser, url, {})
  const still = await signedIn(browser, url, { javaScriptEnabled: false })
  const address = await openDraft(still, url)

  const durations: [number[], number[]] = [[], []]
  for (let round = -2; round < ROUNDS; round += 1) {
    const [ours, floor] = [await untilInteractive(alive, address), await untilDrawn(still, address)]
    if (round >= 0) durations.forEach((list, index) => list.push([ours, floor][index]))
  }
  const [value, floor] = durations.map(median)
  const weight = await scriptsOf(browser, url, address)
  const react = gzippedKilobytes(await bareReact())
  return [
    {
      name: 'form-first-step:time',
      value,
      unit: 'ms',
      floor,
      floor_name: 'the same page without JavaScript',
      ratio: value / floor,
    },
    {
      name: 'form-first-step:js',
      value: weight,
      unit: 'kB',
      floor: react,
      floor_name: 'react and react-dom alone',
      ratio: weight / react,
    },
  ]
}

async function signedIn(browser: Browser, url: string, options: BrowserContextOptions) {
  const context = await browser.newContext({ baseURL: url, locale: 'fr-FR', ...options })
  const page = await context.newPage()
  await page.goto('/connexion')
  await page.fill('input[name=identifier]', 'usager.demo')
  await page.fill('input[name=password]', DEMO_PASSWORD)
  await page.getByRole('button', { name: 'Me connecter' }).first().click()
  await page.waitForURL((address) => !address.pathname.endsWith('/connexion'))
  return page
}

async function openDraft(page: Page, url: string): Promise<string> {
  await page.goto(`${url}${SERVICE}/demande`)
  await page.getByLabel(/Léa/).check()
  await page.getByRole('button', { name: 'Continuer' }).click()
  await page.waitForURL(/\/registration$/)
  return page.url()
}

async function untilInteractive(page: Page, address: string): Promise<number> {
  const start = performance.now()
  await page.goto(address, { waitUntil: 'commit' })
  await page.locator('request-form[data-hydrated]').waitFor()
  return performance.now() - start
}

async function untilDrawn(page: Page, address: string): Promise<number> {
  const start = performance.now()
  await page.goto(address, { waitUntil: 'domcontentloaded' })
  return performance.now() - start
}

/** Every script that a first visit to the page loads, gzipped. */
async function scriptsOf(browser: Browser, url: string, address: string): Promise<number> {
  const page = await signedIn(browser, url, {})
  const session = await page.context().newCDPSession(page)
  await session.send('Network.setCacheDisabled', { cacheDisabled: true })
  const bodies: Promise<Buffer>[] = []
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') bodies.push(response.body())
  })
  await page.goto(address)
  await page.locator('request-form[data-hydrated]').waitFor()
  const sources = await Promise.all(bodies)
  return sources.reduce((sum, source) => sum + gzippedKilobytes([source]), 0)
}

/** Bundled and minified as the application is. */
async function bareReact(): Promise<Buffer[]> {
  const bundle = await build({
    configFile: false,
    logLevel: 'silent',
    mode: 'production',
    build: {
      write: false,
      rollupOptions: { input: fileURLToPath(new URL('./floor/bare_react.ts', import.meta.url)) },
    },
  })
  if (!('output' in bundle)) throw new Error('The floor could not be bundled')
  return bundle.output.flatMap((part) => (part.type === 'chunk' ? [Buffer.from(part.code)] : []))
}

function gzippedKilobytes(sources: Buffer[]): number {
  return sources.reduce((sum, source) => sum + gzipSync(source, { level: 9 }).length, 0) / 1000
}
