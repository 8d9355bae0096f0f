import type { RJSFSchema } from '@rjsf/utils'

/** The classes of a control, with the width of what it expects: five digits do not need a whole line. */
export function inputClass({ format, maxLength, type }: RJSFSchema): string {
  if (type === 'integer' || type === 'number') return 'input input-xs'
  if (format === 'date' || format === 'phone' || format === 'mobile-phone') return 'input input-s'
  if (!maxLength || maxLength > 20) return 'input'
  return maxLength <= 8 ? 'input input-xs' : 'input input-s'
}
