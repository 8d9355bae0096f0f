import type { HttpContext } from '@adonisjs/core/http'
import type { FilingData } from '#kernel/define_teleservice'
import { parseFiling } from '#kernel/forms/parse_filing'
import { applyRepeatAction } from '#kernel/forms/repeat_action'
import type { ResolvedForm } from '#kernel/forms/resolve_form'
import { isRecord } from '#kernel/forms/stable_json'

/** What came from a form opened in place, or from the choice between two people's answers. */
export interface PostedEdit {
  /** The fields of the form; one that was emptied is named too, so that it is emptied in the request. */
  answers: FilingData
  /** What the form showed when it was opened; `null` when it does not say so. */
  base: FilingData | null
  /** The version of the request that it was made from; a hostile one is none. */
  version: number
  /** Answers that the agent had to choose between, and those he did not choose. */
  asked: string[]
  undecided: string[]
}

/** Reads it. Where the agent keeps the value of somebody else, it stands in `answers`. */
export function postedEdit(
  { request: http }: HttpContext,
  form: ResolvedForm,
  fields: readonly string[]
): PostedEdit {
  const action = String(http.input('_action', 'save'))
  const posted = parseFiling(form.schema, fromJson(http.input('saisie')) ?? http.input('root'))
  const shown = fromJson(http.input('base'))
  const base = shown === null ? null : parseFiling(form.schema, shown)
  const choices: unknown = http.input('choix')
  const asked = [http.input('conflits') ?? []].flat().map(String)
  const chosen = (path: string) => (isRecord(choices) ? choices[path] : undefined)

  const typed = asked
    .filter((path) => base && chosen(path) === 'stored')
    .reduce((answers, path) => taken(answers, base, path.split('.')), posted as unknown)
  return {
    answers: only(applyRepeatAction(form.schema, typed as FilingData, action), fields),
    base,
    version: versionOf(http.input('version')),
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

function versionOf(posted: unknown): number {
  const version = Number(posted)
  return Number.isSafeInteger(version) ? version : -1
}
