import { errorId } from '#form_theme/hints'
import { AlertIcon } from '#form_theme/templates/alert_icon'

/** The error of a field, tied to its control by `aria-describedby`. */
export function FieldErrors({ id, errors }: { id: string; errors: string[] | undefined }) {
  if (!errors || errors.length === 0) return null
  return (
    <p className="field-error" id={errorId(id)}>
      <AlertIcon />
      <span>
        <span className="visually-hidden">Erreur : </span>
        {errors.join(' ')}
      </span>
    </p>
  )
}
