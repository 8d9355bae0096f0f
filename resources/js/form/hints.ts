import type { RJSFSchema, UIOptionsType } from '@rjsf/utils'
import { isInFrench } from '#form_theme/left_in_french'
import type { FormWords } from '#form_theme/words/words'

/** A line of help; `isFrench` when it has no translation. */
export interface Hint {
  text: string
  isFrench: boolean
}

/**
 * The lines of help shown between the label of a field and its control: the
 * schema's description (or `ui:description`), `ui:help`, then the expected format,
 * said before the user types (RGAA 11.10).
 */
export function hintsOf(schema: RJSFSchema, options: UIOptionsType, words: FormWords): Hint[] {
  const isFrench = isInFrench(options, 'help')
  const lines = [
    { text: options.description ?? schema.description, isFrench },
    { text: options.help, isFrench },
    { text: formatHint(schema, options, words), isFrench: false },
  ]
  return lines.filter((line): line is Hint => typeof line.text === 'string' && line.text !== '')
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
  hints: Hint[],
  errors: string[] | undefined
): string | undefined {
  const ids = [hints.length > 0 && hintId(id), errors && errors.length > 0 && errorId(id)]
  return ids.filter(Boolean).join(' ') || undefined
}

function formatHint(
  schema: RJSFSchema,
  options: UIOptionsType,
  words: FormWords
): string | undefined {
  if (options.widget === 'money') return words.money
  if (options.widget === 'textarea' && schema.maxLength) return words.atMost(schema.maxLength)
  const formats: Record<string, string> = {
    'date': words.date,
    'email': words.email,
    'phone': words.phone,
    'mobile-phone': words.mobilePhone,
  }
  return formats[schema.format ?? '']
}
