import type { ValidatorType } from '@rjsf/utils'

/** For a form without conditions, which the server alone judges. */
export const IDLE_VALIDATOR: ValidatorType = {
  isValid: () => true,
  rawValidation: () => ({ errors: [] }),
  validateFormData: () => ({ errors: [], errorSchema: {} }),
  reset() {},
}
