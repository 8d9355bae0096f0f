import type { PaperField } from '#kernel/forms/paper/paper_field'
import type { PaperStep } from '#kernel/forms/paper/paper_form'

/** What somebody who filled in the former form must know of the new one, a sentence a change; empty when they ask the same. */
export function paperChanges(before: PaperStep[], after: PaperStep[]): string[] {
  return changedFields(
    before.flatMap(({ fields }) => fields),
    after.flatMap(({ fields }) => fields)
  )
}

function changedFields(before: PaperField[], after: PaperField[]): string[] {
  const gone = before.filter(({ path }) => !after.some((field) => field.path === path))
  return [
    ...after.flatMap((field) => {
      const former = before.find(({ path }) => path === field.path)
      return former
        ? changesOf(former, field)
        : [`Nouvelle question\u00a0: ${quoted(field.label)}.`]
    }),
    ...gone.map(({ label }) => `${quoted(label)} n’est plus demandé.`),
  ]
}

function changesOf(before: PaperField, after: PaperField): string[] {
  const name = quoted(after.label)
  return [
    ...(before.label === after.label
      ? []
      : [`${quoted(before.label)} s’appelle désormais ${name}.`]),
    ...(after.required && !before.required ? [`${name} est devenu obligatoire.`] : []),
    ...(before.condition?.words === after.condition?.words
      ? []
      : [`${name} se demande dans d’autres cas\u00a0: ${caseOf(after)}.`]),
    ...changedEntry(before, after),
  ]
}

function changedEntry(before: PaperField, after: PaperField): string[] {
  const former = before.entry
  const { entry } = after
  if ('fields' in former && 'fields' in entry) return changedFields(former.fields, entry.fields)
  if (former.kind === 'ticks' && entry.kind === 'ticks') {
    const left = former.choices.filter((choice) => !holds(entry.choices, choice))
    const fresh = entry.choices.filter((choice) => !holds(former.choices, choice))
    return [
      ...(left.length > 0
        ? [`${quoted(after.label)}\u00a0: ${labelsOf(left)} n’est plus proposé.`]
        : []),
      ...(fresh.length > 0
        ? [`${quoted(after.label)}\u00a0: ${labelsOf(fresh)} est proposé en plus.`]
        : []),
    ]
  }
  return former.kind === entry.kind
    ? []
    : [`${quoted(after.label)} ne se répond plus de la même façon.`]
}

function caseOf({ condition }: PaperField): string {
  return condition ? condition.words.replace(/^S/, 's') : 'toujours'
}

function holds(choices: readonly { label: string }[], { label }: { label: string }): boolean {
  return choices.some((choice) => choice.label === label)
}

function labelsOf(choices: readonly { label: string }[]): string {
  return choices.map(({ label }) => quoted(label)).join(', ')
}

function quoted(words: string): string {
  return `«\u00a0${words}\u00a0»`
}
