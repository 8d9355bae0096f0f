import type { ValidatorType } from '@rjsf/utils'
import type { FilingError } from '#kernel/forms/filing_error'
import type { JsonSchema } from '#kernel/forms/json_schema'

export interface FormButton {
  name: '_action'
  value: string
  label: string
  kind: 'primary' | 'secondary' | 'quiet'
  formNoValidate?: boolean
}

/** All that the form theme needs to draw one form; serialised for hydration. */
export interface FormProps {
  schema: JsonSchema
  uiSchema: Record<string, unknown>
  formData: unknown
  extraErrors: Pick<FilingError, 'path' | 'message'>[]
  action: string
  hidden: Record<string, string>
  buttons: FormButton[]
  formId?: string
  /** A BCP 47 tag; French without. */
  language?: string
}

/** Draws a form as HTML on the server. Bound to the React theme in providers/form_renderer_provider.ts. */
export abstract class FormRenderer {
  abstract render(props: FormProps, validator: ValidatorType): string
}
