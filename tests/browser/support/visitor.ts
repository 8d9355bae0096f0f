import { getActiveTest } from '@japa/runner'
import { type Browser, type BrowserContextOptions, type Page } from 'playwright'
import { baseUrl } from '#tests/support/http_address'
import { shootFailure } from '#tests/support/screenshots'
import { watchPage, type PageWatch } from '#tests/support/page_errors'

const DESK = { width: 1280, height: 900 }

/** What a journey meets on purpose: answers refused by a form, files refused by their content. */
const EXPECTED_STATUSES = [413, 422]

const watches = new WeakMap<Page, PageWatch>()
const scriptless = new WeakSet<Page>()

/**
 * Somebody who opens a browser of his own – nothing is shared with another
 * visitor of the same test. Every page is watched from its first byte.
 */
export async function aVisitor(
  browser: Browser,
  options: BrowserContextOptions & { expectedStatuses?: number[] } = {}
): Promise<Page> {
  const { expectedStatuses = [], ...settings } = options
  const context = await browser.newContext({
    baseURL: baseUrl(),
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    viewport: DESK,
    reducedMotion: 'reduce',
    ...settings,
  })
  context.setDefaultTimeout(15_000)
  const page = await context.newPage()
  getActiveTest()?.cleanup(async (hasFailed) => {
    if (hasFailed && !page.isClosed()) await shootFailure(page)
    await context.close()
  })
  const statuses = [...EXPECTED_STATUSES, ...expectedStatuses]
  watches.set(page, await watchPage(page, { expectedStatuses: statuses }))
  if (settings.javaScriptEnabled === false) scriptless.add(page)
  return page
}

/** Without scripts nothing can be asked of a page that takes time: axe would wait for ever. */
export function runsScripts(page: Page): boolean {
  return !scriptless.has(page)
}

export function watchOf(page: Page): PageWatch {
  const watch = watches.get(page)
  if (!watch) throw new Error('This page was not opened by `aVisitor`')
  return watch
}
