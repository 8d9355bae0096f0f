import { compileForm } from '#kernel/forms/compile_form'
import { listFields } from '#kernel/forms/list_fields'
import type { Check, CheckFacts, Checked, Finding } from '#kernel/registry/check'
import { checkConditions } from '#kernel/registry/checks/conditions'
import { checkDays } from '#kernel/registry/checks/days'
import { checkDefaults } from '#kernel/registry/checks/defaults'
import { checkDocuments } from '#kernel/registry/checks/documents'
import { checkFilings } from '#kernel/registry/checks/filings'
import { checkHousehold } from '#kernel/registry/checks/household'
import { checkIdentity } from '#kernel/registry/checks/identity'
import { checkItems } from '#kernel/registry/checks/items'
import { checkLists } from '#kernel/registry/checks/lists'
import { checkPricing } from '#kernel/registry/checks/pricing'
import { checkPrivacy } from '#kernel/registry/checks/privacy'
import { checkRevisions } from '#kernel/registry/checks/revisions'
import { checkSteps } from '#kernel/registry/checks/steps'
import { checkSubjectAndSeason } from '#kernel/registry/checks/subject_and_season'
import { checkTitles } from '#kernel/registry/checks/titles'
import { checkTranslations } from '#kernel/registry/checks/translations'
import { checkUiSchema } from '#kernel/registry/checks/ui_schema'
import { repeated } from '#kernel/registry/repeated'
import { schemaFileOf } from '#kernel/registry/schema_files'
import type { Problem, TeleserviceSource } from '#kernel/registry/teleservice_source'

const CHECKS: Check[] = [
  checkIdentity,
  checkSubjectAndSeason,
  checkSteps,
  checkTitles,
  checkConditions,
  checkDays,
  checkLists,
  checkItems,
  checkHousehold,
  checkUiSchema,
  checkDocuments,
  checkPrivacy,
  checkPricing,
  checkDefaults,
  checkRevisions,
  checkTranslations,
  checkFilings,
]

/** Everything that is wrong with these teleservices, at once. Nothing boots half-way. */
export function checkTeleservices(sources: TeleserviceSource[], facts: CheckFacts): Problem[] {
  return [
    ...takenIds(sources),
    ...sources.flatMap((source) =>
      sourceFindings(source, facts).map((finding) => ({
        teleservice: source.name,
        ...finding,
        file: placeOf(finding, source),
      }))
    ),
  ]
}

function takenIds(sources: TeleserviceSource[]): Problem[] {
  const taken = new Set(repeated(sources.map(({ teleservice }) => teleservice.id)))
  return sources
    .filter(({ teleservice }) => taken.has(teleservice.id))
    .map(({ name, teleservice }) => ({
      teleservice: name,
      file: 'teleservice.ts',
      field: 'id',
      message: `"${teleservice.id}" is taken by another teleservice: choose another id`,
    }))
}

/** The checks know one schema, whichever files its author wrote it in. */
function placeOf({ file, field }: Finding, { schemaFiles = new Map() }: TeleserviceSource): string {
  return file === 'schema.json' ? schemaFileOf(schemaFiles, field) : file
}

/** A schema that AJV refuses is reported alone: what the other checks would say depends on it. */
function sourceFindings(source: TeleserviceSource, facts: CheckFacts): Finding[] {
  const { id, revision, form } = source.teleservice
  let checked: Checked
  try {
    const { schema } = compileForm({ id, revision, schema: form.schema })
    checked = { ...source, schema, fields: listFields(schema) }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    return [{ file: 'schema.json', message: `is refused: ${message}` }]
  }
  return CHECKS.flatMap((check) => checkedSafely(check, checked, facts))
}

/** A manifest that no compiler has seen may lack whole parts. */
function checkedSafely(check: Check, checked: Checked, facts: CheckFacts): Finding[] {
  try {
    return check(checked, facts)
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    return [
      { file: 'teleservice.ts', message: `is not what defineTeleservice expects: ${message}` },
    ]
  }
}
