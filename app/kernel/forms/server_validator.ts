import { JUNK_OPTION_ID, type RJSFSchema, type ValidatorType } from '@rjsf/utils'
import { isConditionMet } from '#kernel/forms/conditions'
import type { JsonSchema } from '#kernel/forms/json_schema'

/**
 * What RJSF asks while it draws a form on the server: which conditions hold. Errors
 * reach it through `extraErrors`, from the engine's own verdict, so that it reports
 * none itself. Conditions compile once; drawing a known form compiles nothing.
 *
 * @param day of the filing
 */
export function serverValidator(day: string): ValidatorType {
  return {
    isValid(schema: RJSFSchema, answers: unknown): boolean {
      if (schema.$id === JUNK_OPTION_ID) return false
      if (schema.const !== undefined) return answers === schema.const
      return isConditionMet(schema as JsonSchema, answers, day)
    },
    rawValidation: () => ({ errors: [] }),
    validateFormData: () => ({ errors: [], errorSchema: {} }),
    reset: () => {},
  }
}
