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

/** Runs in the page: names what ends beyond its right edge, without those of its ancestors that do. */
function findOverflow(): string[] {
  const { clientWidth, scrollWidth } = document.documentElement
  if (scrollWidth <= clientWidth) return []
  const wide = [...document.body.querySelectorAll('*')].filter(
    (element) => element.getBoundingClientRect().right > clientWidth + 1
  )
  const innermost = wide.filter(
    (element) => !wide.some((other) => element !== other && element.contains(other))
  )
  return innermost.map(
    ({ tagName, className, textContent }) =>
      `<${tagName.toLowerCase()} class="${className}"> ${textContent?.trim().slice(0, 40)}`
  )
}
