import type { Check, Finding } from '#kernel/registry/check'

/** Whoever simulates a price answers the questions that decide it: they exist, and are asked of citizens. */
export const checkPricing: Check = ({ teleservice, fields }) => {
  const forAgents = teleservice.form.steps
    .filter(({ audience }) => audience === 'agent')
    .flatMap((step) => step.fields)
  return (teleservice.pricing?.from ?? []).flatMap((name): Finding[] => {
    const report = (message: string) => [{ file: 'teleservice.ts', field: name, message }]
    if (!fields.some((field) => field.name === name)) {
      return report('is listed in pricing.from but the schema has no such field')
    }
    if (forAgents.some((field) => field === name)) {
      return report('is listed in pricing.from but only agents answer it')
    }
    return []
  })
}
