import type { FilingData } from '#kernel/define_teleservice'
import { compareFilings } from '#kernel/forms/compare_filings'
import { pruneFiling } from '#kernel/forms/prune_filing'
import { replaceStep } from '#kernel/forms/replace_step'
import type { ResolvedForm } from '#kernel/forms/resolve_form'

export interface StepConflict {
  /** What was typed here, over what is stored: shown again in the form. */
  data: FilingData
  /** Both values of each answer that differs. */
  rows: { label: string; stored: string; typed: string }[]
}

interface Input {
  form: ResolvedForm
  stepId: string
  stored: FilingData
  typed: FilingData
}

const NOTHING = 'non renseigné'

/** What differs between a step typed here and the one stored meanwhile; `null` when they say the same. */
export function stepConflict({ form, stepId, stored, typed }: Input): StepConflict | null {
  const data = pruneFiling(form.schema, replaceStep(form, stepId, stored, typed))
  const changes = compareFilings(form, stored, data)
  if (changes.length === 0) return null
  return {
    data,
    rows: changes.map(({ label, before, after }) => ({
      label,
      stored: before ?? NOTHING,
      typed: after ?? NOTHING,
    })),
  }
}
