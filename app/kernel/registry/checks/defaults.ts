import type { Check, Finding } from '#kernel/registry/check'

/** The delays, the meaning of silence and the retention that a new town starts from. */
export const checkDefaults: Check = ({ teleservice }) => {
  const { defaults, law, privacy } = teleservice
  const findings: Finding[] = []
  const report = (field: string, message: string) =>
    findings.push({ file: 'teleservice.ts', field, message })

  if (!isBetween(defaults.maxProcessingDays, 1, 366)) {
    report('defaults.maxProcessingDays', 'is not a whole number of days from 1 to 366')
  }
  if (!isBetween(defaults.alertDaysBefore, 0, defaults.maxProcessingDays - 1)) {
    report('defaults.alertDaysBefore', 'is not a whole number of days below maxProcessingDays')
  }
  if (!['accepts', 'rejects', 'none'].includes(law.silence)) {
    report('law.silence', 'is none of accepts, rejects, none')
  }
  if (law.silence === 'none' && law.months !== undefined) {
    report('law.months', 'is given although silence decides nothing: remove it')
  }
  if (law.silence !== 'none' && !isBetween(law.months, 1, 24)) {
    report('law.months', 'is not a whole number of months from 1 to 24')
  }
  if (law.silence !== 'none' && !law.basis?.trim()) {
    report('law.basis', 'is empty: cite the text by which silence decides')
  }
  for (const field of ['purpose', 'legalBasis'] as const) {
    if (!privacy[field]?.trim()) report(`privacy.${field}`, 'is empty: the privacy notice shows it')
  }
  if (!isBetween(privacy.retentionMonths, 1, 600)) {
    report('privacy.retentionMonths', 'is not a whole number of months from 1 to 600')
  }
  return findings
}

function isBetween(value: number | undefined, least: number, most: number): boolean {
  return value !== undefined && Number.isInteger(value) && value >= least && value <= most
}
