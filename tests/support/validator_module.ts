import type { RJSFSchema, ValidatorType } from '@rjsf/utils'
import type { FilingData } from '#kernel/define_teleservice'
import type { FilingError } from '#kernel/forms/filing_error'
import type { ResolvedStep } from '#kernel/forms/resolve_step'
import { validatorModule } from '#kernel/forms/validator_module'

/** What the browser imports to judge a step. */
export interface BrowserModule {
  schema: RJSFSchema
  read(posted: unknown): FilingData
  check(answers: unknown, day: string): FilingError[]
  validatorOn(day: string): ValidatorType
}

/** Stands for `/assets/ajv_runtime.js`. */
const RUNTIME = asUrl(
  `import { createRequire } from 'node:module'
  export const require = createRequire(${JSON.stringify(import.meta.url)})`
)

/** Imports the validator module of a step as a browser does: from its source alone, nothing of ours in reach. */
export function importValidatorModule(step: ResolvedStep): Promise<BrowserModule> {
  return import(asUrl(validatorModule(step, RUNTIME)))
}

function asUrl(source: string): string {
  return `data:text/javascript;base64,${Buffer.from(source).toString('base64')}`
}
