import type { Experimental_DefaultFormStateBehavior } from '@rjsf/utils'
import { isClosed } from '#form_theme/choices'

/**
 * Only the `default` of a schema fills a field. RJSF would by itself answer
 * « Non » to a mandatory question, tick an acceptance whose value must be true,
 * and choose the first entry of a list: answers are for the people to give.
 */
export const DEFAULT_VALUES: Experimental_DefaultFormStateBehavior = {
  constAsDefaults: 'never',
  requiredBooleanDefault: 'skip',
  arrayMinItems: {
    computeSkipPopulate: (_validator, schema) =>
      typeof schema?.items === 'object' && !Array.isArray(schema.items) && isClosed(schema.items),
  },
}
