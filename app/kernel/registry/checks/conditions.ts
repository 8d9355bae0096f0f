import { rulesOf, triggersOf, type Rule } from '#kernel/forms/rules'
import type { JsonSchema } from '#kernel/forms/json_schema'
import type { Check, Checked, Finding } from '#kernel/registry/check'

/** A rule looks at fields of one step: a page is judged, with or without script, by what it shows. */
export const checkConditions: Check = (checked) =>
  rulesOf(checked.schema).flatMap((rule) => ruleFindings(rule, checked))

function ruleFindings(rule: Rule, { teleservice, fields }: Checked): Finding[] {
  const triggers = triggersOf(rule.if)
  const opened = [rule.then, rule.else].flatMap((branch) => Object.keys(branch?.properties ?? {}))
  const called = opened.length ? `the rule that opens ${opened.join(', ')}` : 'a rule'
  const report = (field: string, message: string) => ({
    file: 'schema.json',
    field,
    message: `${called} ${message}`,
  })
  const isKnown = (name: string) => fields.some((field) => field.name === name)
  const holders = teleservice.form.steps.filter(({ fields: names }) =>
    names.some((name) => triggers.includes(name))
  )
  const findings = triggers
    .filter((name) => !isKnown(name))
    .map((name) => report(name, 'looks at this field, which does not exist'))
  for (const name of unrequired(rule.if)) {
    findings.push(
      report(name, `is met while this field has no answer: add it to "required" in its "if"`)
    )
  }
  if (holders.length > 1) {
    const where = holders.map(({ id }) => `"${id}"`).join(' and ')
    findings.push(report(triggers.join(', '), `spans the steps ${where}: put these fields in one`))
  }
  return findings
}

/** Fields that a condition judges without wanting an answer: in JSON Schema an absent property is right. */
function unrequired(condition: JsonSchema, outer: string[] = []): string[] {
  const required = [...outer, ...(condition.required ?? [])]
  const parts = [condition.allOf, condition.anyOf, condition.oneOf].flatMap((part) => part ?? [])
  return [
    ...Object.keys(condition.properties ?? {}).filter((name) => !required.includes(name)),
    ...parts.flatMap((part) => unrequired(part, required)),
  ]
}
