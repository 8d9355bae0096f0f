import type { Check, Finding } from '#kernel/registry/check'

/** A service that opens an account is for who has none; one that changes it is for who has one, and prefilled with it. */
export const checkHousehold: Check = ({ teleservice }) => {
  const { household, family, access, subject, prefill } = teleservice
  if (!household) return []
  const findings: Finding[] = []
  const report = (field: string, message: string) =>
    findings.push({ file: 'teleservice.ts', field, message })

  if (!['opens', 'changes'].includes(household.effect)) {
    report('household', 'effect is neither opens nor changes')
  }
  if (family !== 'household')
    report('family', 'is not "household" but the service is about accounts')
  if (subject.kind !== 'none')
    report('subject', 'is somebody, but the service is about the whole household')
  if (household.effect === 'opens' && access !== 'anyone') {
    report('access', 'asks for an account that the service opens: use "anyone"')
  }
  if (household.effect === 'changes' && access !== 'household') {
    report(
      'access',
      'is open to people without the account that the service changes: use "household"'
    )
  }
  if (household.effect === 'changes' && !prefill) {
    report('prefill', 'is missing: what the form does not hold would be taken out of the household')
  }
  return findings
}
