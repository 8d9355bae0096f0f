import app from '@adonisjs/core/services/app'
import type { FilingData, Teleservice } from '#kernel/define_teleservice'
import type { DatedForm } from '#kernel/forms/dated_form'
import { pruneFiling } from '#kernel/forms/prune_filing'
import { filingData } from '#kernel/registry/filing_verdict'
import type { RequestTransition } from '#kernel/transitions'
import { readFilings } from '#kernel/registry/read_filings'

/** What is tried on a teleservice, taken from its sample filings. */
export interface Samples {
  /** The citizen's answers that open the most questions. */
  citizen: FilingData
  /** What agents add to them. */
  agent: FilingData
  /** Filings that are refused, with the paths of their errors. */
  refused: RefusedSample[]
  /** Those that the form takes, and a transition refuses. */
  checked: (RefusedSample & { transition: RequestTransition })[]
}

interface RefusedSample {
  title: string
  data: FilingData
  errors: string[]
}

export async function samplesOf(teleservice: Teleservice, form: DatedForm): Promise<Samples> {
  const { id } = teleservice
  const { filings } = await readFilings(id, app.makePath('teleservices', id))
  const valid = filings
    .filter((filing) => filing.valid)
    .map((filing) => pruneFiling(form, filingData(teleservice, filing)))
  const agentFields = form.steps
    .filter(({ audience }) => audience === 'agent')
    .flatMap(({ fields }) => fields)
  return {
    citizen: longest(valid.map((data) => without(data, agentFields))),
    agent: longest(valid.map((data) => only(data, agentFields))),
    refused: filings
      .filter(({ valid: isValid, refusedAt }) => !isValid && !refusedAt)
      .map(({ title, data, errors = [] }) => ({ title, data, errors })),
    checked: filings.flatMap(({ title, data, errors = [], refusedAt: transition }) =>
      transition ? [{ title, data, errors, transition }] : []
    ),
  }
}

export function only(data: FilingData, fields: readonly string[]): FilingData {
  return Object.fromEntries(Object.entries(data).filter(([name]) => fields.includes(name)))
}

export function without(data: FilingData, fields: readonly string[]): FilingData {
  return Object.fromEntries(Object.entries(data).filter(([name]) => !fields.includes(name)))
}

function longest(filings: FilingData[]): FilingData {
  return filings.reduce((best, data) => (lengthOf(data) > lengthOf(best) ? data : best), {})
}

function lengthOf(data: FilingData): number {
  return JSON.stringify(data).length
}
