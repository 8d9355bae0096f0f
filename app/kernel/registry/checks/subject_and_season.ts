import type { Check, Finding } from '#kernel/registry/check'

const KINDS = ['none', 'household', 'individual', 'adult', 'child']

/** Who the request is about, who may file it and its season do not contradict each other. */
export const checkSubjectAndSeason: Check = ({ teleservice }) => {
  const { subject, season, access } = teleservice
  const findings: Finding[] = []
  const report = (field: string, message: string) =>
    findings.push({ file: 'teleservice.ts', field, message })

  if (!['household', 'anyone'].includes(access)) report('access', 'is neither household nor anyone')
  if (!['required', 'optional', 'none'].includes(season)) {
    report('season', 'is none of required, optional, none')
  }
  if (!KINDS.includes(subject.kind)) report('subject', `kind is none of ${KINDS.join(', ')}`)
  if (subject.once === 'per_season' && season === 'none') {
    report('subject', 'is once "per_season" but the service has no season: use "while_open"')
  }
  if (subject.kind === 'none' && (subject.once || subject.eligible)) {
    report('subject', 'is nobody, so "once" and "eligible" mean nothing: remove them')
  }
  if (access === 'anyone' && subject.kind === 'household') {
    report('subject', 'is the household but the service is open to people without an account')
  }
  return findings
}
