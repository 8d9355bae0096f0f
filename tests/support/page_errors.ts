import { type Page } from 'playwright'

/** What a page complained about since it is watched. */
export interface PageWatch {
  complaints: string[]
  /** Fails when the page broke its content security policy, threw, logged an error or missed a file. */
  assertQuiet(): void
}

/**
 * Listens to a page from now on: violations of the content security policy,
 * uncaught errors, console errors, and files of our own that fail to load.
 * To be called before `page.goto`.
 *
 * @param options.expectedStatuses HTTP statuses that the journey meets on purpose: `[422]`
 */
export async function watchPage(
  page: Page,
  { expectedStatuses = [] }: { expectedStatuses?: number[] } = {}
): Promise<PageWatch> {
  const complaints: string[] = []
  const complain = (complaint: string) => void complaints.push(complaint)
  const isExpected = (text: string) =>
    expectedStatuses.some((status) => text.includes(`status of ${status}`))

  await page.exposeFunction('reportPolicyViolation', complain)
  await page.addInitScript(reportPolicyViolations)
  page.on('pageerror', (error) => {
    if (!isGivenUpRequest(error)) complain(`uncaught error: ${error.message}`)
  })
  page.on('console', (message) => {
    const text = message.text()
    const isReportedBetter = text.includes('Content Security Policy')
    if (message.type() !== 'error' || isReportedBetter || isExpected(text)) return
    complain(`console: ${text} (${message.location().url})`)
  })
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText
    // Aborted: the visitor went on. csp: the event above says it better; and so Chromium calls scripts that are switched off.
    if (!['net::ERR_ABORTED', 'csp'].includes(reason ?? ''))
      complain(`not loaded: ${request.url()} (${reason})`)
  })
  return { complaints, assertQuiet: () => assertQuiet(page, complaints) }
}

function assertQuiet(page: Page, complaints: string[]) {
  if (complaints.length === 0) return
  throw new Error(
    `${page.url()} complained:\n${complaints.map((complaint) => `  ${complaint}`).join('\n')}`
  )
}

/** Runs in the page, before its own scripts. */
function reportPolicyViolations() {
  document.addEventListener('securitypolicyviolation', (event) => {
    const report: unknown = Reflect.get(window, 'reportPolicyViolation')
    const place = `${event.sourceFile || event.documentURI}:${event.lineNumber}`
    if (typeof report === 'function') {
      report(
        `content security policy: ${event.violatedDirective} blocked ${event.blockedURI} (${place})`
      )
    }
  })
}

/** Turbo gives a request up when the next one starts, and says so nowhere else. */
function isGivenUpRequest({ name, message }: Error): boolean {
  return name === 'AbortError' || message === 'signal is aborted without reason'
}
