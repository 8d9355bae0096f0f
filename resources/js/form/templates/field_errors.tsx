import { errorId } from '#form_theme/hints'

/** The errors of a field, tied to its control by `aria-describedby`. */
export function FieldErrors({ id, errors }: { id: string; errors: string[] | undefined }) {
  if (!errors || errors.length === 0) return null
  return (
    <div className="field-error" id={errorId(id)}>
      {errors.map((error) => (
        <p key={error}>
          <span className="visually-hidden">Erreur : </span>
          {error}
        </p>
      ))}
    </div>
  )
}
