import { type Page } from 'playwright'
import { expectAccessibleAlone } from '#tests/browser/support/drawn_alone'
import { runsScripts, watchOf } from '#tests/browser/support/visitor'
import { expectAccessible } from '#tests/support/accessibility'
import { expectNoSidewaysScroll } from '#tests/support/narrow_screens'
import { shoot } from '#tests/support/screenshots'

/**
 * Looks at a page once its title has come: it says nothing in the console,
 * breaks no policy, is accessible, and fits a phone and a screen enlarged to
 * 400 %. With `SCREENSHOTS=1`, it poses for its portrait.
 *
 * @param title the heading of rank 1
 * @param name names the portrait: `front.home`
 */
export async function seen(page: Page, title: string, name: string) {
  await arrived(page, title)
  await (runsScripts(page) ? expectAccessible : expectAccessibleAlone)(page)
  await expectNoSidewaysScroll(page)
  await shoot(page, name)
  watchOf(page).assertQuiet()
}

/** Waits until the page that bears this title is there, for good: Turbo may first show what it remembers. */
export async function arrived(page: Page, title: string) {
  const titles = page.getByRole('heading', { level: 1 })
  try {
    await page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor()
  } catch {
    const found = (await titles.allTextContents()).join(', ').trim()
    throw new Error(`Expected the page « ${title} », but ${page.url()} shows « ${found} »`)
  }
  await settled(page)
}

export async function settled(page: Page) {
  await page.waitForLoadState('load')
  await page.locator('html:not([aria-busy="true"]):not([data-turbo-preview])').waitFor()
}

/** Does what brings another page, and waits for it: even one that bears the same title. */
export async function nextPage(page: Page, act: () => Promise<unknown>) {
  await page.evaluate(() => document.body.setAttribute('data-left', ''))
  await act()
  await page.locator('body:not([data-left])').waitFor()
  await settled(page)
}
