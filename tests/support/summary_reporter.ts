import { writeFileSync } from 'node:fs'
import { BaseReporter } from '@japa/runner/core'
import { type NamedReporterContract, type TestEndNode } from '@japa/runner/types'

interface SuiteSummary {
  passed: number
  failed: number
  skipped: number
  /** milliseconds */
  duration: number
}

/**
 * Counts tests by suite and writes the counts to a file, from which `npm test`
 * makes its last lines. A hook that fails counts as one failed test; a test to
 * be written counts as skipped.
 *
 * @param file absolute path of the JSON file: `{ unit: { passed, failed, skipped, duration } }`
 */
export function summaryReporter(file: string): NamedReporterContract {
  return {
    name: 'summary',
    handler: (...args) => new SummaryReporter(file).boot(...args),
  }
}

class SummaryReporter extends BaseReporter {
  #summaries: Record<string, SuiteSummary> = {}
  #startedAt = 0

  constructor(private file: string) {
    super()
  }

  protected override onSuiteStart({ name }: { name: string }) {
    this.#startedAt = performance.now()
    this.#summaries[name] = { passed: 0, failed: 0, skipped: 0, duration: 0 }
  }

  protected override onTestEnd(test: TestEndNode) {
    if (test.hasError) this.#current.failed += 1
    else if (test.isSkipped || test.isTodo) this.#current.skipped += 1
    else this.#current.passed += 1
  }

  protected override onGroupEnd({ errors }: { errors: unknown[] }) {
    if (errors.length > 0) this.#current.failed += 1
  }

  protected override onSuiteEnd({ name, errors }: { name: string; errors: unknown[] }) {
    this.#summaries[name].duration = Math.round(performance.now() - this.#startedAt)
    if (errors.length > 0) this.#summaries[name].failed += 1
  }

  protected override async end() {
    writeFileSync(this.file, JSON.stringify(this.#summaries))
  }

  get #current() {
    return this.#summaries[this.currentSuiteName ?? '']
  }
}
