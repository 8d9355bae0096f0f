import type { Teleservice } from '#kernel/define_teleservice'
import type { Check, Finding } from '#kernel/registry/check'
import { filingErrors, schemaErrors } from '#kernel/registry/filing_verdict'
import type { Filing } from '#kernel/registry/teleservice_source'

/** Each filing is valid, or gives exactly the errors, that it claims; one of each kind at least. */
export const checkFilings: Check = (checked) => {
  const { filings, teleservice } = checked
  const missing = [
    { valid: true, file: 'filings/valid.json', message: 'no filing is valid: add one' },
    { valid: false, file: 'filings/missing_fields.json', message: 'no filing is invalid: add one' },
  ]
  return [
    ...missing
      .filter(({ valid }) => !filings.some((filing) => filing.valid === valid))
      .map(({ file, message }) => ({ file, message })),
    ...filings.flatMap((filing) => transitionFindings(filing, teleservice)),
    ...filings.flatMap((filing) =>
      verdictFindings(filing, () => filingErrors(teleservice, filing))
    ),
  ]
}

/** A transition is asked about answers that the form has taken. */
function transitionFindings(filing: Filing, teleservice: Teleservice): Finding[] {
  const { file, refusedAt } = filing
  if (!refusedAt) return []
  const report = (message: string) => ({ file, message })
  const isChecked = teleservice.lifecycle?.[refusedAt]?.check
  const earlier = schemaErrors(teleservice, filing)
  return [
    ...(isChecked ? [] : [report(`is refused at "${refusedAt}", where nothing is checked`)]),
    ...(earlier.length > 0
      ? [report(`is refused before "${refusedAt}", by the schema, at ${earlier.join(', ')}`)]
      : []),
  ]
}

function verdictFindings(filing: Filing, judge: () => string[]): Finding[] {
  const { file, valid, errors: claimed = [] } = filing
  const report = (message: string) => [{ file, message }]
  if (valid && claimed.length) return report('claims to be valid and to give errors: choose')
  try {
    const found = judge()
    const expected = [...new Set(claimed)].sort()
    if (found.join() === expected.join()) {
      return valid || found.length ? [] : report('claims to be invalid but gives no error')
    }
    const claim = valid ? 'to be valid' : `errors on ${expected.join(', ') || 'nothing'}`
    const given = found.length ? `errors on ${found.join(', ')}` : 'none'
    return report(`claims ${claim} but gives ${given}${valid ? '' : remedy(found)}`)
  } catch (error) {
    return report(`cannot be judged: ${error instanceof Error ? error.message : String(error)}`)
  }
}

/** What to write when these are the errors that it is about. */
function remedy(found: string[]): string {
  return `: mend its data, or write "errors": ${JSON.stringify(found)}`.replaceAll(',', ', ')
}
