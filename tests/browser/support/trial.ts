import type { Teleservice } from '#kernel/define_teleservice'
import type { DatedForm } from '#kernel/forms/dated_form'
import { describeFiling, type DescribedRow } from '#kernel/forms/describe_filing'
import type { ResolvedFormStep } from '#kernel/forms/resolve_form'
import { SHARED_LISTS } from '#kernel/registry/seed_lists'
import School from '#catalogue/models/school'
import ServiceRequest from '#requests/models/service_request'
import { loadForm } from '#requests/queries/load_form'
import { samplesOf, type Samples } from '#tests/browser/support/filings'
import { aTown } from '#tests/support/world'
import { type Town } from '#tests/support/world/town'

/** A teleservice being tried with its sample filings: the one request of the town is the one tried. */
export interface Trial {
  town: Town
  teleservice: Teleservice
  form: DatedForm
  samples: Samples
  /** The steps that citizens fill in. */
  steps: ResolvedFormStep[]
}

/** A town with the schools that filings name. */
export async function aTownWithSchools(): Promise<Town> {
  const town = await aTown()
  const schools = SHARED_LISTS.schools.entries.map(({ key, label }) => ({
    key,
    name: label,
    address: '',
    active: true,
  }))
  await town.run(() => School.createMany(schools))
  return town
}

/** Once a draft is begun. */
export async function openTrial(town: Town, teleservice: Teleservice): Promise<Trial> {
  const form = await town.run(async () => loadForm(await theRequest()))
  const samples = await samplesOf(teleservice, form)
  const steps = form.steps.filter(({ audience }) => audience !== 'agent')
  return { town, teleservice, form, samples, steps }
}

export function requestOf({ town }: Pick<Trial, 'town'>): Promise<ServiceRequest> {
  return town.run(theRequest)
}

function theRequest(): Promise<ServiceRequest> {
  return ServiceRequest.query().firstOrFail()
}

/** Every answer of a filing as people read it. */
export function answersTold({ form, samples }: Trial): string[] {
  const steps = describeFiling(form, samples.citizen, { audience: 'citizen' })
  return steps.flatMap(({ rows }) => rows.flatMap(valuesOf))
}

function valuesOf({ value, items = [], children = [] }: DescribedRow): string[] {
  return [...(value ? [value] : []), ...[...items.flat(), ...children].flatMap(valuesOf)]
}

/** A text without what a page or a sheet of paper adds between its words: blanks, line ends. */
export function compact(text: string): string {
  return text.replace(/\s/g, '')
}
