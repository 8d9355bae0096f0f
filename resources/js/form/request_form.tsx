import { useLayoutEffect, useMemo, useRef, useState, type FormEvent } from 'react'
import Form, { type IChangeEvent } from '@rjsf/core/lib/components/Form.js'
import {
  bracketNameGenerator,
  type RJSFSchema,
  type UiSchema,
  type ValidatorType,
} from '@rjsf/utils'
import { DEFAULT_VALUES } from '#form_theme/default_values'
import { toErrorSchema, withoutField, type FilingErrorView } from '#form_theme/filing_errors'
import { FormElement } from '#form_theme/form_element'
import { FormShellContext, type FormButton, type FormShell } from '#form_theme/form_shell'
import { inPageOrder } from '#form_theme/page_order'
import { groupLabelAt } from '#form_theme/schema_at'
import { fields } from '#form_theme/theme_fields'
import { templates } from '#form_theme/theme_templates'
import { widgets } from '#form_theme/theme_widgets'
import { translateIn } from '#form_theme/translate_string'
import { Words, wordsIn } from '#form_theme/words/words'

export interface RequestFormProps {
  schema: RJSFSchema
  uiSchema: UiSchema
  formData: unknown
  /** What the server refused, shown until the fields change. */
  extraErrors?: FilingErrorView[]
  action: string
  /** `_csrf`, `version`… posted as they are. */
  hidden: Record<string, string>
  buttons: FormButton[]
  /** Says which conditional fields are shown. */
  validator: ValidatorType
  formId?: string
  /** A BCP 47 tag; French without. */
  language?: string
  /** What the server would refuse in the form as it stands; checked before a submission leaves. */
  judge?(form: HTMLFormElement): FilingErrorView[]
  /** Told of every change of the data by those who fill the form in, in the browser. */
  onData?(formData: unknown): void
}

/**
 * The form of a request. The same markup comes from the server and from the
 * browser; every field is a plain named control, and the form posts by itself.
 * A script only adds comfort: live conditions, repeatable groups in place, and
 * a first check before the server's.
 */
export function RequestForm(props: RequestFormProps) {
  const { schema, uiSchema, buttons, hidden, validator, language } = props
  const words = wordsIn(language)
  const [errors, setErrors] = useState(props.extraErrors ?? [])
  const [refusal, setRefusal] = useState({ errors, attempt: 0 })
  const isPassing = useRef(false)
  const isDrawn = useRef(false)
  const extraErrors = useMemo(() => toErrorSchema(errors), [errors])
  const shell: FormShell = {
    summary: inPageOrder(refusal.errors, schema, uiSchema).map((error) => ({
      ...error,
      group: groupLabelAt(schema, uiSchema, error.path),
    })),
    attempt: refusal.attempt,
    defaultButton: buttons.find(({ kind }) => kind === 'primary'),
    isCleared: (submitter) =>
      isPassing.current || (submitter instanceof HTMLButtonElement && submitter.formNoValidate),
  }

  useLayoutEffect(() => {
    isDrawn.current = true
  }, [])

  /** The answers that the form itself begins with are reported too, while it is drawn: nobody typed them. */
  function change({ formData }: IChangeEvent, id?: string) {
    if (isDrawn.current) props.onData?.(formData)
    if (id) setErrors((shown) => withoutField(shown, id))
  }

  function submit(_data: IChangeEvent, event: FormEvent<HTMLFormElement>) {
    const form = (event.currentTarget ?? event.target) as HTMLFormElement
    const found = judged(form, props.judge)
    setErrors(found)
    setRefusal(({ attempt }) => ({ errors: found, attempt: attempt + 1 }))
    if (found.length === 0) resubmit(form, event.nativeEvent as SubmitEvent)
  }

  /** Submits for good, by the same button. A form being submitted ignores a second submission: hence the next task. */
  function resubmit(form: HTMLFormElement, { submitter }: SubmitEvent) {
    setTimeout(() => {
      isPassing.current = true
      form.requestSubmit(submitter)
      isPassing.current = false
    })
  }

  return (
    <Words value={words}>
      <FormShellContext value={shell}>
        <Form
          {...{
            schema,
            uiSchema,
            validator,
            extraErrors,
            fields,
            templates,
            widgets,
            translateString: translateIn(words),
          }}
          initialFormData={props.formData}
          id={props.formId ?? 'request-form'}
          className="request-form"
          method="post"
          action={props.action}
          tagName={FormElement}
          nameGenerator={bracketNameGenerator}
          experimental_defaultFormStateBehavior={DEFAULT_VALUES}
          noHtml5Validate
          noValidate
          showErrorList={false}
          onChange={change}
          onSubmit={submit}
        >
          {Object.entries(hidden).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <div className="actions form-actions">
            {buttons.map(({ kind, label, ...attributes }) => (
              <button
                key={attributes.value}
                className={kind === 'primary' ? 'button' : `button button-${kind}`}
                type="submit"
                {...attributes}
              >
                {label}
              </button>
            ))}
          </div>
        </Form>
      </FormShellContext>
    </Words>
  )
}

/** A check that fails is left to the server, which makes it anyway. */
function judged(form: HTMLFormElement, judge: RequestFormProps['judge']): FilingErrorView[] {
  try {
    return judge?.(form) ?? []
  } catch (error) {
    reportError(error)
    return []
  }
}
