import { getActiveTest } from '@japa/runner'
import { type Page } from 'playwright'
import { expectAccessible } from '#tests/support/accessibility'

const copies = new WeakMap<Page, Page>()

/**
 * Looks for faults on a page as it is without scripts, in which none can look: on a copy of it, where scripts may
 * run but those of the page are not to be had.
 */
export async function expectAccessibleAlone(page: Page) {
  const url = page.url()
  const body = (await page.content()).replaceAll(/<\/?noscript>/g, '')
  const copy = await copyOf(page)
  await copy.route(
    url,
    (route) => route.fulfill({ body, contentType: 'text/html; charset=utf-8' }),
    {
      times: 1,
    }
  )
  await copy.goto(url)
  await expectAccessible(copy)
}

async function copyOf(page: Page): Promise<Page> {
  const known = copies.get(page)
  if (known) return known
  const context = await page.context().browser()?.newContext({
    locale: 'fr-FR',
    viewport: page.viewportSize(),
    reducedMotion: 'reduce',
  })
  if (!context) throw new Error('This page belongs to no browser')
  getActiveTest()?.cleanup(() => context.close())
  const copy = await context.newPage()
  await copy.route('**/*.js', (route) => route.abort())
  copies.set(page, copy)
  return copy
}
