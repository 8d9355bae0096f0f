import type { FilingData, Teleservice } from '#kernel/define_teleservice'
import { compileForm } from '#kernel/forms/compile_form'
import { listFields } from '#kernel/forms/list_fields'
import { sampleAdult, sampleChild, sampleDay, sampleHook } from '#kernel/registry/sample_views'
import type { Filing } from '#kernel/registry/teleservice_source'
import { seedLists } from '#kernel/registry/seed_lists'
import { upgradeData } from '#kernel/registry/upgrade_data'

/**
 * The paths of the errors that a filing gives in a new town, sorted: those of the schema
 * or, of a filing that names a transition, those at which its check refuses.
 */
export function filingErrors(teleservice: Teleservice, filing: Filing): string[] {
  return filing.refusedAt ? refusedPaths(teleservice, filing) : schemaErrors(teleservice, filing)
}

/**
 * What the schema says of it. Fields that agents fill are judged only when the filing
 * holds one of them: a citizen's filing is complete without.
 */
export function schemaErrors(teleservice: Teleservice, filing: Filing): string[] {
  const { id, revision, form } = teleservice
  const data = filingData(teleservice, filing)
  const errors = compileForm({ id, revision, schema: form.schema }).validate(data, {
    lists: seedLists(teleservice),
    day: sampleDay,
    fields: judgedFields(teleservice, data),
  })
  return sortedOnce(errors.map(({ path }) => path))
}

/** Where the hook refuses these answers; what is about no answer counts as one named « null ». */
function refusedPaths(teleservice: Teleservice, filing: Filing): string[] {
  const { lifecycle = {}, subject } = teleservice
  const check = filing.refusedAt && lifecycle[filing.refusedAt]?.check
  const paths: string[] = []
  const isChild = subject.kind === 'child' || subject.kind === 'individual'
  check?.({
    ...sampleHook(filingData(teleservice, filing), {
      subject: isChild ? sampleChild : sampleAdult,
    }),
    refuse: (path) => paths.push(String(path)),
  })
  return sortedOnce(paths)
}

function sortedOnce(paths: string[]): string[] {
  return [...new Set(paths)].sort()
}

/** The data of a filing, brought to the current revision when it was made under an earlier one. */
export function filingData(teleservice: Teleservice, filing: Filing): FilingData {
  return filing.revision === undefined
    ? filing.data
    : upgradeData(teleservice, filing.data, filing.revision)
}

function judgedFields({ form }: Teleservice, data: FilingData): string[] {
  const agentSteps = form.steps.filter(({ audience }) => audience === 'agent')
  const agentFields = new Set<string>(agentSteps.flatMap(({ fields }) => fields))
  const isProcessed = Object.keys(data).some((name) => agentFields.has(name))
  return listFields(form.schema)
    .map(({ name }) => name)
    .filter((name) => isProcessed || !agentFields.has(name))
}
