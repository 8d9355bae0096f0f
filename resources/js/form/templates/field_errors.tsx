import { use } from 'react'
import { errorId } from '#form_theme/hints'
import { AlertIcon } from '#form_theme/templates/alert_icon'
import { Words } from '#form_theme/words/words'

/** The error of a field, tied to its control by `aria-describedby`. */
export function FieldErrors({ id, errors }: { id: string; errors: string[] | undefined }) {
  const words = use(Words)
  if (!errors || errors.length === 0) return null
  return (
    <p className="field-error" id={errorId(id)}>
      <AlertIcon />
      <span>
        <span className="visually-hidden">{words.error}</span>
        {errors.join(' ')}
      </span>
    </p>
  )
}
