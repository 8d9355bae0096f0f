import { getUiOptions, type FieldProps } from '@rjsf/utils'

/**
 * RJSF's own number field formats with the locale of the machine, which the
 * server and the browser do not share. Ours leaves it to the widget.
 */
export function NumberField(props: FieldProps) {
  const { schema, uiSchema, registry } = props
  const { StringField } = registry.fields
  const isPlain = !getUiOptions(uiSchema).widget && !registry.schemaUtils.isSelect(schema)
  return (
    <StringField
      {...props}
      uiSchema={isPlain ? { ...uiSchema, 'ui:widget': 'number' } : uiSchema}
    />
  )
}
