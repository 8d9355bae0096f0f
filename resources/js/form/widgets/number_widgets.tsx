import { useState } from 'react'
import type { WidgetProps } from '@rjsf/utils'
import {
  formatFrenchAmount,
  formatFrenchNumber,
  parseFrenchAmount,
  parseFrenchNumber,
} from '#form_theme/french_numbers'
import { controlAttributes } from '#form_theme/widgets/control_attributes'
import { inputClass } from '#form_theme/widgets/input_class'

interface Notation {
  parse(text: string): number | string | undefined
  format(value: unknown): string
}

const NUMBER: Notation = { parse: parseFrenchNumber, format: formatFrenchNumber }
const AMOUNT: Notation = { parse: parseFrenchAmount, format: formatFrenchAmount }

/** A number typed the French way, without the browser's spinner, which changes a value by accident. */
export function NumberWidget(props: WidgetProps) {
  return <NumberInput {...props} notation={NUMBER} />
}

/** An amount in euros; integer cents in the data. */
export function MoneyWidget(props: WidgetProps) {
  return (
    <span className="input-group">
      <NumberInput {...props} notation={AMOUNT} />
      <span className="input-unit" aria-hidden="true">
        €
      </span>
    </span>
  )
}

function NumberInput(props: WidgetProps & { notation: Notation }) {
  const { notation, value, schema } = props
  const [typed, setTyped] = useState(() => notation.format(value))
  // « 12, » and « 12,50 » are kept as typed while they mean the value held.
  const text = notation.parse(typed) === value ? typed : notation.format(value)
  return (
    <input
      {...controlAttributes(props)}
      className={inputClass(schema)}
      type="text"
      inputMode={schema.type === 'integer' && notation === NUMBER ? 'numeric' : 'decimal'}
      autoComplete="off"
      readOnly={props.readonly}
      value={text}
      onChange={(event) => {
        setTyped(event.target.value)
        props.onChange(notation.parse(event.target.value))
      }}
    />
  )
}
