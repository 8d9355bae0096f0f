import { use } from 'react'
import { Words } from '#form_theme/words/words'

/** Says that an answer is optional; mandatory ones, the most common, bear no mark. */
export function OptionalMark({ required }: { required?: boolean }) {
  const { optional } = use(Words)
  return required ? null : <span className="field-optional"> {optional}</span>
}
