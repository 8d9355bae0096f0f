import { use, useEffect, useState } from 'react'
import { getUiOptions, type WidgetProps } from '@rjsf/utils'
import { Words } from '#form_theme/words/words'
import { autoCompleteOf, controlAttributes } from '#form_theme/widgets/control_attributes'

const USUAL_ROWS = 5

/** A long text. With `maxLength`, a counter says how many characters are left; nothing is cut while typing. */
export function TextareaWidget(props: WidgetProps) {
  const { rows } = getUiOptions(props.uiSchema)
  const text = typeof props.value === 'string' ? props.value : ''
  return (
    <>
      <textarea
        {...controlAttributes(props)}
        className="input"
        rows={typeof rows === 'number' ? rows : USUAL_ROWS}
        readOnly={props.readonly}
        autoComplete={autoCompleteOf(props)}
        value={text}
        onChange={(event) => props.onChange(event.target.value || undefined)}
      />
      {props.schema.maxLength && (
        <CharacterCounter used={[...text].length} max={props.schema.maxLength} />
      )}
    </>
  )
}

/** Seen at once, but read aloud only when the typing pauses. */
function CharacterCounter({ used, max }: { used: number; max: number }) {
  const [spoken, setSpoken] = useState('')
  const words = use(Words)
  const left = max - used
  const sentence = used === 0 ? '' : left < 0 ? words.tooMany(-left) : words.left(left)
  useEffect(() => {
    const pause = setTimeout(() => setSpoken(sentence), 1000)
    return () => clearTimeout(pause)
  }, [sentence])

  return (
    <div className={used > max ? 'counter counter-over' : 'counter'}>
      <span aria-hidden="true">{sentence}</span>
      <span className="visually-hidden" aria-live="polite">
        {spoken}
      </span>
    </div>
  )
}
