import type { FilingData } from '#kernel/define_teleservice'
import type { DatedForm } from '#kernel/forms/dated_form'
import { pruneFiling } from '#kernel/forms/prune_filing'
import { readAnswer } from '#kernel/forms/read_answer'

/** A choice between two people's values, line by line, saved in one go: the component `valueChoice`. */
export interface ValueChoice {
  action: string
  /** Posted with the choices: the version, what is stored, what was typed. */
  hidden: Record<string, string>
  lines: ValueChoiceLine[]
}

export interface ValueChoiceLine {
  path: string
  label: string
  /** « par Paul Roux à 10 h 12 » */
  author: string
  stored: string[]
  typed: string[]
  isUndecided: boolean
}

interface Values {
  stored: FilingData
  typed: FilingData
}

/** Both values of one answer, as its request would show them. */
export function answerValues(
  form: DatedForm,
  { stored, typed }: Values,
  path: string
): Pick<ValueChoiceLine, 'path' | 'label' | 'stored' | 'typed'> {
  const label = [typed, stored]
    .map((data) => readAnswer(form, data, path)?.label)
    .find((found) => found !== undefined)
  return {
    path,
    label: label ?? path,
    stored: linesOf(form, stored, path),
    typed: linesOf(form, typed, path),
  }
}

/** What another answer hides is not there. */
function linesOf(form: DatedForm, data: FilingData, path: string): string[] {
  return readAnswer(form, pruneFiling(form, data), path)?.lines ?? []
}
