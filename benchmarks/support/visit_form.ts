import type { Browser, BrowserContextOptions, Page } from 'playwright'
import { gzipped } from './gzipped_react.js'

export interface Form {
  browser: Browser
  session?: BrowserContextOptions['storageState']
  address: string
}

export interface Visit {
  /** From the click to the form that answers, as the page itself measures it. */
  ms: number
  /** Of all scripts and modules that the page loaded, gzipped. */
  bytes: number
  /** What the page's scripts hold in memory once it answers, in bytes. */
  heap: number
}

/** Opens a form in a browser that never saw this site. */
export async function visitForm(
  { browser, session, address }: Form,
  { scripts = true } = {}
): Promise<Visit> {
  const context = await browser.newContext({ storageState: session, javaScriptEnabled: scripts })
  const page = await context.newPage()
  const loaded = scriptsOf(page)
  if (scripts) await page.addInitScript(noteHydration)

  const answer = await page.goto(address, { waitUntil: 'load' })
  if (answer?.status() !== 200 || page.url() !== address) throw new Error(`No form at ${address}`)
  const ms = await (scripts ? hydrated(page) : parsed(page))
  const sizes = await Promise.all(loaded)
  const heap = await heapOf(page)
  await context.close()
  return { ms, bytes: sizes.reduce((sum, size) => sum + size, 0), heap }
}

function scriptsOf(page: Page): Promise<number>[] {
  const loaded: Promise<number>[] = []
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') loaded.push(response.body().then(gzipped))
  })
  return loaded
}

async function heapOf(page: Page): Promise<number> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Performance.enable')
  await devtools.send('HeapProfiler.collectGarbage')
  const { metrics } = await devtools.send('Performance.getMetrics')
  return metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? 0
}

/** React marks the elements that it listens to; from then on the form answers. */
function noteHydration() {
  const look = () => {
    const field = document.querySelector(
      'request-form[data-hydrated] :is(input, select, textarea):not([type=hidden])'
    )
    const isAlive = field && Object.keys(field).some((key) => key.startsWith('__reactProps$'))
    if (isAlive) performance.mark('hydrated')
    else setTimeout(look, 1)
  }
  look()
}

async function hydrated(page: Page): Promise<number> {
  const mark = () => performance.getEntriesByName('hydrated')[0]?.startTime ?? 0
  await page.waitForFunction(mark, null, { timeout: 10_000 })
  return page.evaluate(mark)
}

function parsed(page: Page): Promise<number> {
  return page.evaluate(
    () => performance.timing.domContentLoadedEventEnd - performance.timing.navigationStart
  )
}
