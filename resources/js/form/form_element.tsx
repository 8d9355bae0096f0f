import { use, type ComponentProps, type SubmitEvent } from 'react'
import { ErrorSummary } from '#form_theme/error_summary'
import { FormShellContext } from '#form_theme/form_shell'
import { Words } from '#form_theme/words/words'

/**
 * The `<form>` that RJSF renders. RJSF is told of a submission only while it
 * still has to be checked: a cleared one goes its native way, to Turbo or the browser.
 */
export function FormElement({ onSubmit, children, ...attributes }: ComponentProps<'form'>) {
  const { summary, attempt, defaultButton, isCleared } = use(FormShellContext)
  const words = use(Words)

  function check(event: SubmitEvent<HTMLFormElement>) {
    if (!isCleared(event.nativeEvent.submitter)) onSubmit?.(event)
  }

  return (
    <form {...attributes} onSubmit={check}>
      {defaultButton && (
        <button
          className="visually-hidden"
          type="submit"
          name={defaultButton.name}
          value={defaultButton.value}
          formNoValidate={defaultButton.formNoValidate}
          tabIndex={-1}
          aria-hidden="true"
        >
          {defaultButton.label}
        </button>
      )}
      {summary.length > 0 && <ErrorSummary errors={summary} attempt={attempt} />}
      <p className="form-note">{words.mandatory}</p>
      {children}
    </form>
  )
}
