import type { RJSFSchema } from '@rjsf/utils'

/** The class that gives a control the width of what it expects: five digits do not need a whole line. */
export function inputSize({ format, maxLength, type }: RJSFSchema): string {
  if (type === 'integer' || type === 'number') return 'input-s'
  if (format === 'date' || format === 'phone' || format === 'mobile-phone') return 'input-m'
  if (!maxLength || maxLength > 20) return 'input-l'
  return maxLength <= 8 ? 'input-s' : 'input-m'
}
