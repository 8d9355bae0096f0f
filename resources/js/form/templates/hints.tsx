import { hintId } from '#form_theme/hints'

/** The help of a field, tied to its control by `aria-describedby`. */
export function Hints({ id, hints }: { id: string; hints: string[] }) {
  if (hints.length === 0) return null
  return (
    <div className="field-hint" id={hintId(id)}>
      {hints.map((hint) => (
        <p key={hint}>{hint}</p>
      ))}
    </div>
  )
}
