import { type Page } from 'playwright'

/** A phone; and 1280 pixels enlarged to 400 %, which WCAG 1.4.10 asks for. */
const WIDTHS = [360, 320]

/** Fails when a page is wider than a narrow screen, and says what sticks out. */
export async function expectNoSidewaysScroll(page: Page) {
  const before = page.viewportSize()
  const faults: string[] = []
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 740 })
    const culprits = await page.evaluate(findOverflow)
    if (culprits.length) faults.push(`  at ${width} px: ${culprits.join(', ')}`)
  }
  if (before) await page.setViewportSize(before)
  if (faults.length === 0) return
  throw new Error(`${new URL(page.url()).pathname} scrolls sideways:\n${faults.join('\n')}`)
}

/** Runs in the page: names the innermost elements that reach beyond its right edge; nothing when the page does not scroll. */
function findOverflow(): string[] {
  const { clientWidth, scrollWidth } = document.documentElement
  if (scrollWidth <= clientWidth) return []
  const wide = [...document.body.querySelectorAll('*')].filter((element) => {
    const { left, width } = element.getBoundingClientRect()
    // Text that cannot be broken leaves the box of its element.
    return left + Math.max(width, element.scrollWidth) > clientWidth + 1
  })
  return wide
    .filter((element) => !wide.some((other) => element !== other && element.contains(other)))
    .map(({ tagName, className, textContent }) => {
      const text = textContent?.trim().slice(0, 40)
      return `<${tagName.toLowerCase()} class="${className}"> ${text}`
    })
    .concat(`${scrollWidth - clientWidth} px too many`)
}
