import { AxeBuilder } from '@axe-core/playwright'
import { type Page } from 'playwright'

/** WCAG 2.1 AA, which RGAA 4.1 checks. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']
const REFUSED = ['serious', 'critical']

type AxeResults = Awaited<ReturnType<AxeBuilder['analyze']>>
type Violation = AxeResults['violations'][number]

/**
 * Fails when axe finds something serious on the page as it stands, and says
 * what, where and how to mend it.
 *
 * @param options.within CSS selector of the part to look at; the whole page by default
 */
export async function expectAccessible(page: Page, { within }: { within?: string } = {}) {
  // Our pages have no frames, and what is right need not be told: three times faster.
  const builder = new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .withTags(RULES)
  if (within) builder.include(within)
  const { violations } = await builder.analyze()
  const refused = violations.filter(({ impact }) => impact && REFUSED.includes(impact))
  if (refused.length === 0) return
  throw new Error(
    `${new URL(page.url()).pathname} is not accessible:\n${refused.map(describe).join('\n')}`
  )
}

function describe({ impact, help, helpUrl, nodes }: Violation) {
  const places = nodes.map(({ target, html, failureSummary }) => {
    const reason = failureSummary?.split('\n').slice(1).join(' ').trim()
    return `    ${target.join(' ')} – ${html.slice(0, 160)}\n      ${reason}`
  })
  return `  ${help} (${impact}, ${helpUrl})\n${places.join('\n')}`
}
