import type { JsonSchema } from '#kernel/forms/json_schema'
import type { Check, Checked, Finding } from '#kernel/registry/check'

/** A rule looks at fields of one step: a page is judged, with or without script, by what it shows. */
export const checkConditions: Check = (checked) =>
  rulesOf(checked.schema).flatMap((rule) => ruleFindings(rule, checked))

interface Rule {
  /** Fields that the `if` looks at. */
  triggers: string[]
  /** Fields that the rule opens. */
  opened: string[]
}

function ruleFindings({ triggers, opened }: Rule, { teleservice, fields }: Checked): Finding[] {
  const known = new Set(fields.map((field) => field.name))
  const stepOf = (name: string) =>
    teleservice.form.steps.find((step) => step.fields.some((field) => field === name))?.id
  const steps = new Set(triggers.filter((name) => known.has(name)).map(stepOf))
  const opening = opened.length ? ` that opens ${opened.join(', ')}` : ''
  const report = (field: string, message: string) => ({ file: 'schema.json', field, message })
  return [
    ...triggers
      .filter((name) => !known.has(name))
      .map((name) => report(name, `a rule${opening} looks at this field, which does not exist`)),
    ...(steps.size > 1
      ? [
          report(
            triggers.join(', '),
            `a rule${opening} spans the steps ${[...steps].join(' and ')}: put these fields in one step`
          ),
        ]
      : []),
  ]
}

/** The rules at the root of the form, nested ones included: a nested rule also depends on the outer ones. */
function rulesOf(schema: JsonSchema, outer: string[] = []): Rule[] {
  const here: Rule[] = []
  const triggers = schema.if ? [...outer, ...mentioned(schema.if)] : outer
  const branches = [schema.then, schema.else].filter((branch) => branch !== undefined)
  if (schema.if) {
    const opened = branches.flatMap((branch) => Object.keys(branch.properties ?? {}))
    here.push({ triggers: [...new Set(triggers)], opened })
  }
  return [
    ...here,
    ...branches.flatMap((branch) => rulesOf(branch, triggers)),
    ...(schema.allOf ?? []).flatMap((branch) => rulesOf(branch, outer)),
  ]
}

function mentioned(condition: JsonSchema): string[] {
  const parts = [
    ...(condition.allOf ?? []),
    ...(condition.anyOf ?? []),
    ...(condition.oneOf ?? []),
    ...(condition.not ? [condition.not] : []),
  ]
  return [
    ...Object.keys(condition.properties ?? {}),
    ...(condition.required ?? []),
    ...parts.flatMap(mentioned),
  ]
}
