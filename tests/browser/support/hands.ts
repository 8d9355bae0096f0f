import { type Locator, type Page } from 'playwright'
import { activate, reach } from '#tests/browser/support/keyboard'
import { choose, follow, press, tick } from '#tests/browser/support/words'

/** What somebody answers on one page, by the words of the page. */
export interface Answers {
  /** Under the legend of a question. */
  chosen?: Record<string, string | string[]>
  /** Boxes that stand alone, or people. */
  ticked?: string[]
}

/** How somebody uses a page. */
export interface Hand {
  answer(page: Page, answers: Answers): Promise<void>
  follow(page: Page, link: string): Promise<void>
  press(page: Page, button: string): Promise<void>
}

export const byMouse: Hand = {
  follow,
  press,
  async answer(page, { chosen = {}, ticked = [] }) {
    await choose(page, chosen)
    for (const label of ticked) await tick(page, label)
  },
}

/** Tab, space and enter; the first option of a question must be the one that is meant, if only one may be chosen. */
export const byKeyboard: Hand = {
  follow: (page, name) => activate(page, page.getByRole('link', { name, exact: true })),
  press: (page, name) => activate(page, page.getByRole('button', { name, exact: true })),
  async answer(page, { chosen = {}, ticked = [] }) {
    for (const answers of Object.values(chosen)) {
      for (const label of [answers].flat()) {
        await tickByKeyboard(page, page.getByLabel(label, { exact: true }))
      }
    }
    for (const name of ticked) await tickByKeyboard(page, page.getByRole('checkbox', { name }))
  },
}

async function tickByKeyboard(page: Page, box: Locator) {
  await reach(page, box)
  if (!(await box.isChecked())) await page.keyboard.press('Space')
}
