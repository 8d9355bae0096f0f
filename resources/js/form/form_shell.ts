import { createContext } from 'react'
import type { FilingErrorView } from '#form_theme/filing_errors'

/** A submit button of the form, outside of the fields. */
export interface FormButton {
  name: '_action'
  value: string
  label: string
  kind: 'primary' | 'secondary' | 'quiet'
  /** Goes to the server as it is: back, save for later… */
  formNoValidate?: boolean
}

/** What surrounds the fields, handed to the `<form>` element that RJSF renders by itself. */
export interface FormShell {
  /** The errors of the last submission, each with the group that its field stands in, if any. */
  summary: (FilingErrorView & { group: string })[]
  /** Raised by each refused submission: the summary then takes the focus. */
  attempt: number
  /** Pressed by Enter in a field; the first submit button of a form is its default one. */
  defaultButton: FormButton | undefined
  /** True when a submission needs no more checking in the browser. */
  isCleared(submitter: HTMLElement | null): boolean
}

export const FormShellContext = createContext<FormShell>({
  summary: [],
  attempt: 0,
  defaultButton: undefined,
  isCleared: () => false,
})
