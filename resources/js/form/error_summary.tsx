import { use, useEffect, useRef } from 'react'
import { AlertIcon } from '#form_theme/templates/alert_icon'
import { fieldId } from '#form_theme/filing_errors'
import { Words } from '#form_theme/words/words'
import type { FormShell } from '#form_theme/form_shell'

interface ErrorSummaryProps {
  errors: FormShell['summary']
  attempt: number
}

/**
 * The list of what to correct, with links to the fields. It takes the focus
 * after a refused submission, and by `autofocus` on a page sent back by the server.
 */
export function ErrorSummary({ errors, attempt }: ErrorSummaryProps) {
  const words = use(Words)
  const element = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (attempt > 0) element.current?.focus()
  }, [attempt])

  return (
    <div
      className="error-summary"
      id="error-summary"
      role="alert"
      tabIndex={-1}
      autoFocus
      ref={element}
    >
      <h2>
        <AlertIcon />
        {words.errors(errors.length)}
      </h2>
      <ul className="error-summary-list">
        {errors.map(({ path, group, message }) => (
          <li key={`${path} ${message}`}>
            {path === '' ? message : <a href={`#${fieldId(path)}`}>{said(group, message)}</a>}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** The sentence names the field; the group tells it from its namesakes: « Père : Renseignez le nom. » */
function said(group: string, message: string): string {
  return group === '' ? message : `${group}\u00a0: ${message}`
}
