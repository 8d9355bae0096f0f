import { renderToString } from 'react-dom/server'
import type { ValidatorType } from '@rjsf/utils'
import { RequestForm, type RequestFormProps } from '#form_theme/request_form'

/** What the page also hands to the browser, as JSON, to hydrate the form. */
export type SerializableFormProps = Omit<RequestFormProps, 'validator' | 'judge' | 'onData'>

/**
 * The HTML of a form, rendered on the server. The browser hydrates the same
 * props into the same markup.
 *
 * @param props data only: they travel to the browser as JSON
 * @param validator decides which conditional fields are shown
 */
export function renderRequestForm(props: SerializableFormProps, validator: ValidatorType): string {
  return renderToString(<RequestForm {...props} validator={validator} />)
}
