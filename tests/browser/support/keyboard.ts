import { type Locator, type Page } from 'playwright'
import { isFocused } from '#tests/browser/support/words'

const MOST_STOPS = 60

/** Presses Tab until this is focused, as somebody without a mouse does; each stop on the way must be seen. */
export async function reach(page: Page, target: Locator) {
  await target.waitFor()
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    if (await isFocused(target)) return
    await page.keyboard.press('Tab')
    await expectVisibleFocus(page)
  }
  throw new Error(`The Tab key does not lead to ${target}`)
}

/** Goes to a link, a button or a box, and activates it. */
export async function activate(page: Page, target: Locator, key: 'Enter' | 'Space' = 'Enter') {
  await reach(page, target)
  await page.keyboard.press(key)
}

async function expectVisibleFocus(page: Page) {
  const hidden = await page.evaluate(() => {
    const element = document.activeElement
    if (!element || element === document.body) return null
    const { outlineStyle, boxShadow } = getComputedStyle(element)
    return outlineStyle === 'none' && boxShadow === 'none' ? element.outerHTML.slice(0, 120) : null
  })
  if (hidden) throw new Error(`The focus cannot be seen on ${hidden}`)
}
