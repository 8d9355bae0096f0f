import type { Choice } from '#form_theme/choices'
import type { controlAttributes } from '#form_theme/widgets/control_attributes'

interface RadiosProps {
  attributes: Pick<ReturnType<typeof controlAttributes>, 'id' | 'name'>
  choices: Choice[]
  selected: Choice | undefined
  disabled: boolean
  inline?: boolean
  /** The choices have no translation. */
  isFrench?: boolean
  onSelect(value: Choice['value']): void
}

/** Radio buttons. The first one bears the id of the field, so that the error summary leads to it. */
export function Radios(props: RadiosProps) {
  const { attributes, choices, selected, disabled, inline, isFrench, onSelect } = props
  return (
    <div
      className={inline ? 'choices choices-inline' : 'choices'}
      lang={isFrench ? 'fr' : undefined}
    >
      {choices.map((choice, index) => {
        const id = index === 0 ? attributes.id : `${attributes.id}-${index}`
        const messageId = choice.message && `${id}__message`
        return (
          <div className="choice" key={choice.posted}>
            <input
              type="radio"
              id={id}
              name={attributes.name}
              value={choice.posted}
              checked={choice === selected}
              disabled={disabled}
              aria-describedby={messageId}
              onChange={() => onSelect(choice.value)}
            />
            <label htmlFor={id}>{choice.label}</label>
            {choice.message && (
              <p className="field-hint" id={messageId}>
                {choice.message}
              </p>
            )}
          </div>
        )
      })}
    </div>
  )
}
