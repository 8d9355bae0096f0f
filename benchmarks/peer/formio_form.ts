import type { AskedField, AskedWhen } from '../support/asked_fields.js'

/** The same fields as components of Form.io. */
export function formioForm(fields: AskedField[]) {
  return { display: 'form', components: fields.map(component) }
}

function component(field: AskedField): object {
  const { name, title, required, when, fields } = field
  const common = {
    key: name,
    label: title,
    input: true,
    validate: { required },
    ...(when.length > 0 ? { conditional: { json: { and: when.map(holds) } } } : {}),
  }
  const components = fields.map(component)
  switch (field.kind) {
    case 'group':
      return {
        ...common,
        type: 'container',
        components: [
          { type: 'fieldset', key: `${name}Fields`, legend: title, input: false, components },
        ],
      }
    case 'list':
      return { ...common, type: 'editgrid', components }
    default:
      return { ...common, ...control(field) }
  }
}

function control({ kind, choices }: AskedField): object {
  const values = choices.map(({ value, label }) => ({ value: String(value), label }))
  switch (kind) {
    case 'long_text':
      return { type: 'textarea', rows: 3 }
    case 'number':
      return { type: 'number' }
    case 'tick':
      return { type: 'checkbox' }
    case 'choices':
      return { type: 'selectboxes', values }
    case 'choice':
      return values.length > 5
        ? { type: 'select', widget: 'html5', data: { values } }
        : { type: 'radio', values }
    case 'yes_no':
      return { type: 'radio', values: [YES, NO] }
    case 'date':
      return { type: 'textfield', inputType: 'date' }
    default:
      return { type: 'textfield' }
  }
}

const YES = { value: 'true', label: 'Oui' }
const NO = { value: 'false', label: 'Non' }

function holds({ path, ...check }: AskedWhen): object {
  if ('after' in check) return { '>': [{ var: `row.${path}` }, check.after] }
  const { values } = check
  return { in: [{ var: `row.${path}` }, values.flatMap((value) => [value, String(value)])] }
}
