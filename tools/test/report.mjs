import { duration } from '../progress.mjs'

/**
 * @typedef {{ suite: string, database: string, passed: number, failed: number, skipped: number,
 *   duration: number, note?: string }} Row duration in milliseconds; note says why something did not run
 */

const COLUMNS = ['suite', 'database', 'passed', 'failed', 'skipped', 'time']

/**
 * Prints one line per suite and database, then the sum alone on the last line.
 *
 * @param {Row[]} rows
 * @param {{ strict: boolean }} options `strict`: a skipped test is a failure too
 * @returns {number} exit code
 */
export function printReport(rows, { strict }) {
  const lines = rows.map((row) => [
    ...COLUMNS.slice(0, 5).map((name) => String(row[name])),
    duration(row.duration),
  ])
  const widths = COLUMNS.map((name, index) =>
    Math.max(name.length, ...lines.map((line) => line[index].length))
  )
  const print = (cells) =>
    console.log(
      cells
        .map((cell, i) => (i < 2 ? cell.padEnd(widths[i]) : cell.padStart(widths[i])))
        .join('   ')
    )
  print(COLUMNS)
  lines.forEach(print)

  const sum = (name) => rows.reduce((total, row) => total + row[name], 0)
  const [passed, failed, skipped] = [sum('passed'), sum('failed'), sum('skipped')]
  console.log('')
  for (const { suite, database, note } of rows)
    if (note) console.log(`${suite} on ${database}: ${note}.`)
  if (strict && skipped > 0) console.log('Skipped tests are not accepted when CI is set.')
  if (passed + failed === 0) console.log('No test was run.')
  console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`)
  return failed > 0 || passed === 0 || (strict && skipped > 0) ? 1 : 0
}
