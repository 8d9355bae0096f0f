import { limitDay } from '#kernel/forms/day_limits'
import type { JsonSchema } from '#kernel/forms/json_schema'
import { mapSubschemas } from '#kernel/forms/map_schema'
import { allProperties, rulesOf } from '#kernel/forms/rules'
import type { Check, Finding } from '#kernel/registry/check'
import { fieldTree } from '#kernel/registry/field_tree'

const ANY_DAY = '2026-01-01'
const OLDEST = 150

/** The limits of a day – ages, days counted from that of the filing – stand on dates, and something keeps within them. */
export const checkDays: Check = ({ schema }) => [
  ...fieldTree(schema).flatMap(({ path, schema: field }) => limitFindings(field, field, path)),
  ...groupsOf(schema).flatMap(({ path, group }) =>
    rulesOf(group).flatMap((rule) => conditionFindings(rule.if, group, path))
  ),
]

/** The form, and its groups at any depth. */
function groupsOf(schema: JsonSchema): { path: string; group: JsonSchema }[] {
  const inside = fieldTree(schema).flatMap(({ path, schema: field }) => {
    if (field.type === 'object') return [{ path, group: field }]
    return field.items?.type === 'object' ? [{ path: `${path}[]`, group: field.items }] : []
  })
  return [{ path: '', group: schema }, ...inside]
}

/** What a condition asks of the days of its group, however it is put together. */
function conditionFindings(condition: JsonSchema, group: JsonSchema, path: string): Finding[] {
  const fields = allProperties(group)
  const findings = Object.entries(condition.properties ?? {}).flatMap(([name, check]) => {
    const place = path ? `${path}.${name}` : name
    return check.properties
      ? conditionFindings(check, fields[name] ?? {}, place)
      : limitFindings(check, fields[name] ?? {}, place)
  })
  mapSubschemas({ ...condition, properties: undefined }, (part) => {
    findings.push(...conditionFindings(part, group, path))
    return part
  })
  return findings
}

/**
 * @param limits the field itself, or what a condition asks of it
 */
function limitFindings(limits: JsonSchema, field: JsonSchema, path: string): Finding[] {
  const { minimumAge, maximumAge, notBefore, notAfter } = limits
  const given = Object.entries({ minimumAge, maximumAge, notBefore, notAfter }).filter(
    ([, limit]) => limit !== undefined
  )
  if (given.length === 0) return []
  const report = (message: string): Finding => ({ file: 'schema.json', field: path, message })
  const names = given.map(([name]) => name).join(', ')
  if (field.format !== 'date') {
    return [report(`has ${names} and is no day: give it "format": "date", or remove them`)]
  }
  return [
    ...[minimumAge, maximumAge].flatMap((age) =>
      age === undefined || (Number.isInteger(age) && age >= 0 && age <= OLDEST)
        ? []
        : [report(`has the age ${age}, which is no whole number of years up to ${OLDEST}`)]
    ),
    ...[notBefore, notAfter].flatMap((limit) =>
      limit === undefined || limitDay(limit, ANY_DAY) !== ''
        ? []
        : [report(`has the limit "${limit}": write "today", "today + 10 days", "today - 3 months"`)]
    ),
    ...(isOver(minimumAge, maximumAge)
      ? [report(`has minimumAge ${minimumAge} over maximumAge ${maximumAge}: nobody is that old`)]
      : []),
    ...(isOver(dayOf(notBefore), dayOf(notAfter))
      ? [report(`has notBefore "${notBefore}" after notAfter "${notAfter}": there is no such day`)]
      : []),
  ]
}

function dayOf(limit: string | undefined): string | undefined {
  return limit === undefined ? undefined : limitDay(limit, ANY_DAY) || undefined
}

function isOver<Limit extends string | number>(least?: Limit, most?: Limit): boolean {
  return least !== undefined && most !== undefined && least > most
}
