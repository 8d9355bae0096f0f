import type { RJSFSchema, UIOptionsType } from '@rjsf/utils'

/** The format a control expects, said before the user types (RGAA 11.10). */
const FORMAT_HINTS: Record<string, string> = {
  'date': 'Format attendu : jj/mm/aaaa',
  'email': 'Format attendu : nom@domaine.fr',
  'phone': 'Par exemple : 01 23 45 67 89',
  'mobile-phone': 'Par exemple : 06 12 34 56 78',
}

/**
 * The lines of help shown between the label of a field and its control: the
 * schema's description (or `ui:description`), `ui:help`, then the expected format.
 */
export function hintsOf(schema: RJSFSchema, options: UIOptionsType): string[] {
  const lines = [
    options.description ?? schema.description,
    options.help,
    formatHint(schema, options),
  ]
  return lines.filter((line): line is string => typeof line === 'string' && line !== '')
}

export function hintId(id: string): string {
  return `${id}__hint`
}

export function errorId(id: string): string {
  return `${id}__error`
}

/** The value of `aria-describedby` for the control `id`: its help, then its error, only when they are on the page. */
export function describedBy(
  id: string,
  hints: string[],
  errors: string[] | undefined
): string | undefined {
  const ids = [hints.length > 0 && hintId(id), errors && errors.length > 0 && errorId(id)]
  return ids.filter(Boolean).join(' ') || undefined
}

function formatHint(schema: RJSFSchema, options: UIOptionsType): string | undefined {
  if (options.widget === 'money') return 'Montant en euros, par exemple : 12,50'
  if (options.widget === 'textarea' && schema.maxLength) {
    return `${schema.maxLength} caractères au maximum`
  }
  return FORMAT_HINTS[schema.format ?? '']
}
