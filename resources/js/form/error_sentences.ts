import type { RJSFSchema, UIOptionsType } from '@rjsf/utils'
import { isClosed } from '#form_theme/choices'
import { formatFrenchAmount, formatFrenchNumber } from '#form_theme/french_numbers'

/** The part of an AJV error that its sentence depends on. */
export interface SchemaError {
  keyword: string
  /** JSON pointer to the value, `/contacts/0/phone`. */
  instancePath: string
  schemaPath: string
  params: Record<string, unknown>
}

interface Field {
  schema: RJSFSchema
  options: UIOptionsType
}

type Sentence = (params: Record<string, unknown>, field: Field) => string

const FORMATS: Record<string, string> = {
  'email': 'Saisissez une adresse électronique valide, par exemple nom@domaine.fr.',
  'date': 'Saisissez une date valide, par exemple 31/12/2026.',
  'phone': 'Saisissez un numéro de téléphone valide, par exemple 01 23 45 67 89.',
  'mobile-phone': 'Saisissez un numéro de téléphone mobile valide, par exemple 06 12 34 56 78.',
  'uri': 'Saisissez une adresse de site valide, par exemple https://www.exemple.fr.',
}

const WRONG_FORMAT = 'Le format attendu n’est pas respecté.'
const NOT_IN_LIST = 'Choisissez une réponse dans la liste.'

const SENTENCES: Record<string, Sentence> = {
  required: (_, field) => missing(field),
  type: ({ type }, field) => wrongType(String(type), field),
  const: (_, field) => (field.schema.const === true ? missing(field) : NOT_IN_LIST),
  enum: () => NOT_IN_LIST,
  oneOf: () => NOT_IN_LIST,
  referential: () => NOT_IN_LIST,
  format: ({ format }) => FORMATS[String(format)] ?? WRONG_FORMAT,
  pattern: (_, { options }) => String(options.patternMessage ?? WRONG_FORMAT),
  minLength: ({ limit }, field) =>
    limit === 1 ? missing(field) : `Saisissez au moins ${limit} caractères.`,
  maxLength: ({ limit }) => `Saisissez ${limit} caractères au maximum.`,
  minimum: ({ limit }, field) => `Le minimum est ${quantity(limit, field)}.`,
  maximum: ({ limit }, field) => `Le maximum est ${quantity(limit, field)}.`,
  exclusiveMinimum: ({ limit }, field) => `Saisissez plus de ${quantity(limit, field)}.`,
  exclusiveMaximum: ({ limit }, field) => `Saisissez moins de ${quantity(limit, field)}.`,
  multipleOf: ({ multipleOf }, field) => `Saisissez un multiple de ${quantity(multipleOf, field)}.`,
  formatMinimum: ({ limit }) => `Saisissez une date à partir du ${frenchDay(limit)}.`,
  formatMaximum: ({ limit }) => `Saisissez une date jusqu’au ${frenchDay(limit)}.`,
  minItems: ({ limit }, field) => tooFew(Number(limit), field),
  maxItems: ({ limit }) => `Le maximum est de ${limit}.`,
  uniqueItems: () => 'La même réponse est donnée plusieurs fois.',
}

/**
 * The French sentence for an error of the schema: what to do, without the
 * field's name, which stands beside it. Browser and server share it, so that
 * both say the same thing.
 */
export function errorSentence(error: SchemaError, field: Field): string {
  return SENTENCES[error.keyword]?.(error.params, field) ?? 'Vérifiez cette réponse.'
}

function missing({ schema, options }: Field): string {
  if (options.widget === 'acceptance') return 'Cochez cette case pour continuer.'
  if (schema.type === 'boolean' || isClosed(schema)) return 'Choisissez une réponse.'
  if (schema.type === 'array') return tooFew(1, { schema, options })
  return schema.type === 'object' ? 'Complétez cette rubrique.' : 'Renseignez ce champ.'
}

function wrongType(type: string, field: Field): string {
  if (field.options.widget === 'money') return 'Saisissez un montant en euros, par exemple 12,50.'
  if (type === 'integer') return 'Saisissez un nombre entier, en chiffres.'
  if (type === 'number') return 'Saisissez un nombre, en chiffres.'
  return missing(field)
}

function quantity(limit: unknown, field: Field): string {
  return field.options.widget === 'money'
    ? `${formatFrenchAmount(limit)}\u00a0€`
    : formatFrenchNumber(limit)
}

function tooFew(limit: number, { schema, options }: Field): string {
  const items = Array.isArray(schema.items) ? undefined : schema.items
  const isList = typeof items === 'object' && isClosed(items)
  if (isList && options.single) return 'Choisissez une réponse.'
  if (limit === 1) return isList ? 'Cochez au moins une réponse.' : 'Ajoutez au moins un élément.'
  return isList ? `Cochez au moins ${limit} réponses.` : `Il en faut au moins ${limit}.`
}

function frenchDay(day: unknown): string {
  return String(day).split('-').reverse().join('/')
}
