import type { Teleservice } from '#kernel/define_teleservice'
import type { Catalogue, CatalogueField } from '#kernel/coverage/catalogue'
import { isSameName, point, type CoveragePoint } from '#kernel/coverage/coverage_point'
import { expectedKinds } from '#kernel/coverage/expected_kinds'
import { isRequired, type PlacedField } from '#kernel/coverage/place_fields'
import { choicesOf, referentialOf } from '#kernel/forms/choices'
import { kindOf } from '#kernel/forms/field_at'
import type { JsonSchema } from '#kernel/forms/json_schema'

/** Each field of the catalogue: does it exist, of the same kind, with the same limits, default, choices and step? */
export function coverFields(
  placed: PlacedField[],
  teleservice: Teleservice,
  catalogue: Catalogue
): CoveragePoint[] {
  return placed.flatMap((one) => {
    const exists = point(one.path, one.schema !== undefined, `a field of type ${one.field.type}`)
    if (!one.schema) return [exists]
    return [
      exists,
      ...coverKind(one, one.schema),
      ...coverObligation(one),
      ...coverDefault(one, one.schema),
      ...coverLimits(one, one.schema),
      ...coverChoices(one, one.schema, catalogue),
      ...(one.names.length === 1 ? coverStep(one, teleservice) : []),
    ]
  })
}

function coverKind({ field, path }: PlacedField, schema: JsonSchema): CoveragePoint[] {
  const kinds = expectedKinds(field)
  return [point(`${path}:type`, kinds.includes(kindOf(schema)), kinds.join(' or '))]
}

/** What only agents fill may be left for later: a hook then asks for it in time. */
function coverObligation({ field, path, group, names }: PlacedField): CoveragePoint[] {
  if (!isAsked(field) || field.backOfficeOnly || !group) return []
  return [point(`${path}:required`, isRequired(group, names[names.length - 1]), 'an answer')]
}

/** A group in which nothing must be answered is asked of nobody. */
function isAsked({ required, conditions = [], fields }: CatalogueField): boolean {
  if (fields && !fields.some(isAsked)) return false
  return required || conditions.some((condition) => condition.required === 'true')
}

function coverDefault({ field, path }: PlacedField, schema: JsonSchema): CoveragePoint[] {
  const { default: value, type } = field
  if (!value) return []
  const isUnticked = value === 'false' && type === 'cvq:AcceptanceType'
  const isMet = schema.default === undefined ? isUnticked : String(schema.default) === value
  return [point(`${path}:default`, isMet, `« ${value} » by default`)]
}

function coverLimits({ field, path }: PlacedField, schema: JsonSchema): CoveragePoint[] {
  const { maxLength, minInclusive, maxInclusive } = field
  const limits = [
    ['maxLength', schema.type === 'string' ? maxLength : undefined, schema.maxLength],
    ['minimum', minInclusive, schema.minimum],
    ['maximum', maxInclusive, schema.maximum],
  ] as const
  return limits.flatMap(([name, theirs, ours]) =>
    theirs === undefined
      ? []
      : [point(`${path}:${name}`, ours === Number(theirs), `${name} ${theirs}`)]
  )
}

function coverChoices(
  { field, path }: PlacedField,
  schema: JsonSchema,
  catalogue: Catalogue
): CoveragePoint[] {
  const given = field.enum?.map(({ value }) => value) ?? catalogue.choices.get(field.type) ?? []
  if (given.length === 0 || referentialOf(schema)) return []
  const choices = choicesOf(schema.items ?? schema)?.map(({ value }) => value) ?? []
  return given.map((value) =>
    point(`${path}:${value}`, choices.includes(value), `the choice « ${value} »`)
  )
}

function coverStep({ field, path }: PlacedField, { form }: Teleservice): CoveragePoint[] {
  const step = form.steps.find(({ fields }) => fields.includes(path))
  const isAgents = step?.audience === 'agent'
  return [
    point(`${path}:step`, isInStep(field, step?.id, isAgents), `the step « ${field.step} »`),
    point(
      `${path}:audience`,
      isAgents === (field.backOfficeOnly ?? false),
      field.backOfficeOnly ? 'a field for agents' : 'a field for citizens'
    ),
  ]
}

/** The agents' step has one name in the catalogue, and any here. */
function isInStep({ step }: CatalogueField, ours: string | undefined, isAgents: boolean): boolean {
  if (step === undefined || isAgents) return true
  return ours !== undefined && isSameName(ours, step)
}
