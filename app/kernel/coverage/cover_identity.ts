import type { Teleservice } from '#kernel/define_teleservice'
import type { CatalogueTeleservice } from '#kernel/coverage/catalogue'
import { isSameName, point, type CoveragePoint } from '#kernel/coverage/coverage_point'

/** Whom the service is for, when, in which steps, and how long requests are kept. */
export function coverIdentity(
  facts: CatalogueTeleservice,
  { subject, access, season, form, privacy }: Teleservice
): CoveragePoint[] {
  const { settings, withoutAccount } = facts
  const kept = settings?.filingDelay
  return [
    point('subject', subject.kind === facts.subject, `subject ${facts.subject}`),
    point(
      'access',
      (access === 'anyone') === withoutAccount,
      withoutAccount ? 'open to anyone' : 'an account'
    ),
    point(
      'season',
      (season === 'none') !== facts.season,
      facts.season ? 'registration by season' : 'no season'
    ),
    ...(kept
      ? [point('retention', privacy.retentionMonths === Number(kept), `kept ${kept} months`)]
      : []),
    ...facts.steps
      .filter(({ name, standard }) => !standard && holdsFields(facts, name))
      .flatMap(({ name, optional = false }) => {
        const step = form.steps.find(({ id }) => isSameName(id, name))
        const isOptional = step?.optional ?? false
        return [
          point(`step:${name}`, step !== undefined, `a step « ${name} »`),
          ...(optional ? [point(`step:${name}:optional`, isOptional, 'a step to pass over')] : []),
        ]
      }),
  ]
}

/** The step that only asks for whom the request is about is the platform's own. */
function holdsFields({ fields }: CatalogueTeleservice, step: string): boolean {
  return fields.some((field) => field.step === step)
}
