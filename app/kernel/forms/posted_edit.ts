import type { FilingData } from '#kernel/define_teleservice'
import { parseFiling } from '#kernel/forms/parse_filing'
import { applyRepeatAction } from '#kernel/forms/repeat_action'
import type { ResolvedForm } from '#kernel/forms/resolve_form'
import { isRecord } from '#kernel/forms/stable_json'

/** What came from a form that others may be changing too, or from the choice between two people's answers. */
export interface PostedEdit {
  /** The fields of the form; one that was emptied is named too, so that it is emptied in the request. */
  answers: FilingData
  /** What the form showed when it was opened; `null` when it does not say so. */
  base: FilingData | null
  /** The version of the request that it was made from; a hostile one is none. */
  version: number
  /** Answers that were to be chosen between, and those that were not chosen. */
  asked: string[]
  undecided: string[]
}

/**
 * Reads it. Where the value of somebody else is kept, it stands in `answers`.
 *
 * @param posted the body: `root`, or `saisie` from a choice; `base`, `version`, `conflits`, `choix`, `_action`
 */
export function postedEdit(
  posted: Record<string, unknown>,
  form: ResolvedForm,
  fields: readonly string[]
): PostedEdit {
  const answers = parseFiling(form.schema, fromJson(posted.saisie) ?? posted.root)
  const shown = fromJson(posted.base)
  const base = shown === null ? null : parseFiling(form.schema, shown)
  const asked = [posted.conflits ?? []].flat().map(String)
  const chosen = (path: string) => (isRecord(posted.choix) ? posted.choix[path] : undefined)

  const typed = asked
    .filter((path) => base && chosen(path) === 'stored')
    .reduce((own, path) => taken(own, base, path.split('.')), answers as unknown)
  const action = String(posted._action ?? '')
  return {
    answers: only(applyRepeatAction(form.schema, typed as FilingData, action), fields),
    base,
    version: versionOf(posted.version),
    asked,
    undecided: asked.filter((path) => !['stored', 'typed'].includes(String(chosen(path)))),
  }
}

/** The fields of a filing that a form shows: what it is made from. */
export function only(data: FilingData, fields: readonly string[]): FilingData {
  return Object.fromEntries(
    fields.map((name) => [name, Object.hasOwn(data, name) ? data[name] : undefined])
  )
}

/** The version of what a page was made from; a hostile one is no version. */
export function versionOf(posted: unknown): number {
  const version = Number(posted)
  return Number.isSafeInteger(version) ? version : -1
}

/** A button that adds or removes an entry of a repeated group: the form comes back without a verdict. */
export function isRepeatAction(action: string): boolean {
  return action.startsWith('add:') || action.startsWith('remove:')
}

/** The answers with one of them taken from others. */
function taken(answers: unknown, others: unknown, [name, ...rest]: string[]): unknown {
  const own = isRecord(answers) ? answers : {}
  const other = isRecord(others) && Object.hasOwn(others, name) ? others[name] : undefined
  const inner = Object.hasOwn(own, name) ? own[name] : undefined
  return { ...own, [name]: rest.length > 0 ? taken(inner, other, rest) : other }
}

function fromJson(text: unknown): unknown {
  if (typeof text !== 'string') return null
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
