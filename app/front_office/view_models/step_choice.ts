import { frenchHour } from '#shared/french_instants'
import type { FilingData } from '#kernel/define_teleservice'
import type { DatedForm } from '#kernel/forms/dated_form'
import { only } from '#kernel/forms/posted_edit'
import { answerValues, type ValueChoice } from '#kernel/forms/value_choice'
import type ServiceRequest from '#requests/models/service_request'

/** Answers of a step that were changed here and elsewhere at once. */
export interface StepClash {
  paths: string[]
  /** Those that were left without a choice. */
  undecided: string[]
  /** What was typed, with what others changed elsewhere. */
  typed: FilingData
  /** What is stored now, where it is not in the request yet. */
  stored?: FilingData | null
  /** What the choice was made from, and its version; what is stored now otherwise. */
  base?: FilingData | null
  version?: number
}

interface Input {
  request: ServiceRequest
  form: DatedForm
  fields: readonly string[]
  action: string
  clash: StepClash
}

/** The choice, answer by answer, between what is stored and what was typed here. */
export function stepChoice({ request, form, fields, action, clash }: Input): ValueChoice {
  const stored = { ...request.data, ...clash.stored }
  const typed = { ...stored, ...clash.typed }
  return {
    action,
    hidden: {
      version: String(clash.version ?? request.version),
      base: JSON.stringify(clash.base ?? only(stored, fields)),
      saisie: JSON.stringify(only(typed, fields)),
    },
    lines: clash.paths.map((path) => ({
      ...answerValues(form, { stored, typed }, path),
      author: `à ${frenchHour(request.updatedAt)}`,
      isUndecided: clash.undecided.includes(path),
    })),
  }
}
