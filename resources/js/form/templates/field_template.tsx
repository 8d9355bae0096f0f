import { use, type ReactNode } from 'react'
import { getUiOptions, type FieldTemplateProps } from '@rjsf/utils'
import { describedBy, hintsOf } from '#form_theme/hints'
import { presentationOf } from '#form_theme/presentation'
import { FieldErrors } from '#form_theme/templates/field_errors'
import { fieldLabel } from '#form_theme/templates/field_label'
import { InFrench, isInFrench } from '#form_theme/left_in_french'
import { Words } from '#form_theme/words/words'
import { GroupErrors } from '#form_theme/templates/group_errors'
import { Hints } from '#form_theme/templates/hints'
import { OptionalMark } from '#form_theme/templates/optional_mark'

/** A field: its label or legend, its help, its error, then its control. */
export function FieldTemplate(props: FieldTemplateProps) {
  const { schema, uiSchema, registry } = props
  const presentation = presentationOf(schema, getUiOptions(uiSchema), registry.schemaUtils)
  if (presentation === 'hidden') return <Hidden {...props} />
  if (presentation === 'group') return <Group {...props} />
  if (presentation === 'control') return <Control {...props} />
  if (presentation === 'acceptance') return <Acceptance {...props} />
  return <Choices {...props} role={presentation === 'radios' ? 'radiogroup' : undefined} />
}

/** The controls of a hidden group still post; a lone value is a hidden input by itself. */
function Hidden({ schema, children }: FieldTemplateProps) {
  return schema.type === 'object' || schema.type === 'array' ? (
    <div hidden>{children}</div>
  ) : (
    children
  )
}

/** An object or a repeatable group, which draws its own fieldset. */
function Group(props: FieldTemplateProps) {
  const isRoot = props.fieldPathId.path.length === 0
  return isRoot ? (
    props.children
  ) : (
    <div className={`${classNames(props)} field-group`}>
      <FieldErrors id={props.id} errors={props.rawErrors} />
      <GroupErrors value={{ id: props.id, errors: props.rawErrors }}>{props.children}</GroupErrors>
    </div>
  )
}

function Control(props: FieldTemplateProps) {
  return (
    <div className={classNames(props)}>
      <label className="field-label" htmlFor={props.id}>
        <Label {...props} />
      </label>
      <Help {...props} />
      {props.children}
    </div>
  )
}

/** The sentence accepted is the label of its box: the widget draws it. */
function Acceptance(props: FieldTemplateProps) {
  return (
    <div className={classNames(props)}>
      <Help {...props} />
      {props.children}
    </div>
  )
}

function Choices({ role, ...props }: FieldTemplateProps & { role: 'radiogroup' | undefined }) {
  const { id, rawErrors, required } = props
  const words = use(Words)
  return (
    <fieldset
      className={classNames(props as FieldTemplateProps)}
      role={role}
      aria-required={role && required ? true : undefined}
      aria-invalid={role && rawErrors?.length ? true : undefined}
      aria-describedby={describedBy(
        id,
        hintsOf(props.schema, getUiOptions(props.uiSchema), words),
        rawErrors
      )}
    >
      <legend className="field-legend">
        <Label {...(props as FieldTemplateProps)} />
      </legend>
      <Help {...(props as FieldTemplateProps)} />
      {props.children}
    </fieldset>
  )
}

function Label(props: FieldTemplateProps): ReactNode {
  return (
    <>
      <InFrench when={isInFrench(getUiOptions(props.uiSchema), 'title')}>
        {fieldLabel(props)}
      </InFrench>
      <OptionalMark required={props.required} />
    </>
  )
}

function Help({ id, schema, uiSchema, rawErrors }: FieldTemplateProps) {
  const words = use(Words)
  return (
    <>
      <Hints id={id} hints={hintsOf(schema, getUiOptions(uiSchema), words)} />
      <FieldErrors id={id} errors={rawErrors} />
    </>
  )
}

function classNames({ rawErrors, uiSchema }: FieldTemplateProps): string {
  const own = getUiOptions(uiSchema).classNames
  return ['field', rawErrors?.length && 'field-invalid', own].filter(Boolean).join(' ')
}
