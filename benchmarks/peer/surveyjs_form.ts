import type { AskedField, AskedWhen } from '../support/asked_fields.js'

interface Place {
  /** Before the names of a group’s fields: its panels do not nest what they hold. */
  names: string
  /** Before the names that a condition looks at. */
  looked: string
}

/** The same fields as elements of SurveyJS. */
export function surveyjsForm(fields: AskedField[]) {
  return { elements: elements(fields, { names: '', looked: '' }) }
}

function elements(fields: AskedField[], place: Place): object[] {
  return fields.map((field) => element(field, place))
}

function element(field: AskedField, place: Place): object {
  const { title, when, required } = field
  const name = place.names + field.name
  const common = {
    name,
    title,
    ...(when.length > 0 ? { visibleIf: when.map((one) => holds(one, place)).join(' and ') } : {}),
  }
  switch (field.kind) {
    case 'group': {
      const inside = { names: `${name}_`, looked: `${place.looked}${field.name}_` }
      return { ...common, type: 'panel', elements: elements(field.fields, inside) }
    }
    case 'list': {
      const inside = { names: '', looked: 'panel.' }
      return {
        ...common,
        type: 'paneldynamic',
        panelCount: 0,
        templateElements: elements(field.fields, inside),
      }
    }
    default:
      return { ...common, isRequired: required, ...control(field) }
  }
}

function control({ kind, choices }: AskedField): object {
  const given = choices.map(({ value, label }) => ({ value, text: label }))
  switch (kind) {
    case 'long_text':
      return { type: 'comment', rows: 3 }
    case 'number':
      return { type: 'text', inputType: 'number' }
    case 'date':
      return { type: 'text', inputType: 'date' }
    case 'tick':
      return { type: 'boolean', renderAs: 'checkbox' }
    case 'yes_no':
      return { type: 'radiogroup', choices: [YES, NO] }
    case 'choices':
      return { type: 'checkbox', choices: given }
    case 'choice':
      return { type: given.length > 5 ? 'dropdown' : 'radiogroup', choices: given }
    default:
      return { type: 'text' }
  }
}

const YES = { value: true, text: 'Oui' }
const NO = { value: false, text: 'Non' }

function holds({ path, ...check }: AskedWhen, { looked }: Place): string {
  const answer = `{${looked}${path.replaceAll('.', '_')}}`
  if ('after' in check) return `${answer} > '${check.after}'`
  return `(${check.values.map((value) => `${answer} = ${typeof value === 'string' ? `'${value}'` : value}`).join(' or ')})`
}
