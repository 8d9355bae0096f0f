import { InFrench } from '#form_theme/left_in_french'
import { hintId, type Hint } from '#form_theme/hints'

/** The help of a field, tied to its control by `aria-describedby`. */
export function Hints({ id, hints }: { id: string; hints: Hint[] }) {
  if (hints.length === 0) return null
  return (
    <div className="field-hint" id={hintId(id)}>
      {hints.map(({ text, isFrench }) => (
        <p key={text}>
          <InFrench when={isFrench}>{text}</InFrench>
        </p>
      ))}
    </div>
  )
}
