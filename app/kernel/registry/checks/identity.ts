import { TELESERVICE_FAMILIES } from '#kernel/define_teleservice'
import type { Check, Finding } from '#kernel/registry/check'
import { REQUEST_TRANSITIONS } from '#kernel/transitions'

const ID = /^[a-z][a-z0-9]*(_[a-z0-9]+)*$/

/** The id, the words of the start page, and words of the contract that JavaScript callers may misspell. */
export const checkIdentity: Check = ({ teleservice, name, local }) => {
  const findings: Finding[] = []
  const report = (field: string, message: string) =>
    findings.push({ file: 'teleservice.ts', field, message })

  if (!ID.test(teleservice.id)) {
    report('id', `"${teleservice.id}" is not in snake_case: write lower-case words joined by "_"`)
  }
  if (local && teleservice.id !== name) {
    report('id', `is "${teleservice.id}" but the folder is "${name}": give both the same name`)
  }
  if (!Number.isInteger(teleservice.revision) || teleservice.revision < 1) {
    report('revision', 'is not a whole number: start at 1')
  }
  for (const field of ['label', 'summary', 'duration'] as const) {
    if (!teleservice[field]?.trim()) report(field, 'is empty: the start page shows it')
  }
  if (!TELESERVICE_FAMILIES.includes(teleservice.family)) {
    report('family', `"${teleservice.family}" is none of ${TELESERVICE_FAMILIES.join(', ')}`)
  }
  for (const transition of Object.keys(teleservice.lifecycle ?? {})) {
    if (!REQUEST_TRANSITIONS.some((known) => known === transition)) {
      report('lifecycle', `"${transition}" is none of ${REQUEST_TRANSITIONS.join(', ')}`)
    }
  }
  return findings
}
