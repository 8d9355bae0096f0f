import { schemaFingerprint } from '#kernel/forms/schema_fingerprint'
import type { Check, Finding } from '#kernel/registry/check'

/** A schema that changes shape raises the revision, and each revision says how older filings follow. */
export const checkRevisions: Check = ({ teleservice }, { revisions }) => {
  const { id, revision, upgrade = {}, form } = teleservice
  const findings: Finding[] = []
  const report = (field: string, message: string) =>
    findings.push({ file: 'teleservice.ts', field, message })

  for (let step = 2; step <= revision; step++) {
    if (typeof upgrade[step] !== 'function') {
      report(
        'upgrade',
        `has no ${step}: say how data of revision ${step - 1} become revision ${step}`
      )
    }
  }
  for (const step of Object.keys(upgrade).filter(
    (key) => Number(key) < 2 || Number(key) > revision
  )) {
    report(
      'upgrade',
      `has ${step}, which is no revision after the first: remove it or raise "revision"`
    )
  }
  const recorded = revisions[id]
  if (recorded && revision < recorded.revision) {
    report(
      'revision',
      `is ${revision} but revision ${recorded.revision} is on record: never go back`
    )
  }
  if (recorded?.revision === revision && recorded.fingerprint !== schemaFingerprint(form.schema)) {
    report(
      'revision',
      `is still ${revision} but schema.json changed shape: raise it and write upgrade[${revision + 1}], or run "npm run ace -- teleservice:types --amend" if nobody has filed revision ${revision} yet`
    )
  }
  return findings
}
