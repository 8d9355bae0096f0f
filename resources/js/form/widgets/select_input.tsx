import { use } from 'react'
import { Words } from '#form_theme/words/words'
import type { Choice } from '#form_theme/choices'
import type { controlAttributes } from '#form_theme/widgets/control_attributes'

interface SelectInputProps {
  attributes: ReturnType<typeof controlAttributes>
  choices: Choice[]
  selected: Choice | undefined
  disabled: boolean
  /** A field that has a default value never shows « Choisissez… ». */
  hasDefault?: boolean
  /** The choices have no translation. */
  isFrench?: boolean
  onSelect(value: Choice['value'] | undefined): void
}

/** A drop-down list. */
export function SelectInput(props: SelectInputProps) {
  const { attributes, choices, selected, disabled, hasDefault, isFrench, onSelect } = props
  const { choose } = use(Words)
  return (
    <select
      {...attributes}
      className="input"
      disabled={disabled}
      value={selected?.posted ?? ''}
      onChange={(event) =>
        onSelect(choices.find(({ posted }) => posted === event.target.value)?.value)
      }
    >
      {(!hasDefault || !selected) && <option value="">{choose}</option>}
      {choices.map((choice) => (
        <option key={choice.posted} value={choice.posted} lang={isFrench ? 'fr' : undefined}>
          {choice.label}
        </option>
      ))}
    </select>
  )
}
