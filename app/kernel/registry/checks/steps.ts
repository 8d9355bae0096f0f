import type { Check, Finding } from '#kernel/registry/check'
import { repeated } from '#kernel/registry/repeated'

/** The steps partition the fields: each field stands in one step, and in one only. */
export const checkSteps: Check = ({ teleservice, fields }) => {
  const findings: Finding[] = []
  const report = (field: string, message: string) =>
    findings.push({ file: 'teleservice.ts', field, message })
  const { steps } = teleservice.form
  const known = new Set(fields.map((field) => field.name))

  for (const id of repeated(steps.map((step) => step.id))) {
    report(id, `two steps have the id "${id}": rename one`)
  }
  for (const step of steps) {
    if (!step.title?.trim()) {
      report(step.id, `step "${step.id}" has no title: write "title" in its schema`)
    }
    for (const name of step.fields.filter((field) => !known.has(field))) {
      report(name, `step "${step.id}" names a field that the schema does not have`)
    }
  }
  for (const name of known) {
    const holders = steps.filter((step) => step.fields.some((field) => field === name))
    if (holders.length === 0) report(name, 'is in no step: add it to the fields of one')
  }
  for (const name of repeated(steps.flatMap((step) => step.fields))) {
    const holders = steps.filter((step) => step.fields.some((field) => field === name))
    const where = holders.map((step) => `"${step.id}"`).join(' and ')
    report(name, `is listed more than once, in ${where}: keep one`)
  }
  return findings
}
