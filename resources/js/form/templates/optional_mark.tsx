/** Says that an answer is optional; mandatory ones, the most common, bear no mark. */
export function OptionalMark({ required }: { required?: boolean }) {
  return required ? null : <span className="field-optional"> (facultatif)</span>
}
