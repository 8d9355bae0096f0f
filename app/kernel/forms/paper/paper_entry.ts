import type { UiSchema } from '#kernel/define_teleservice'
import { choicesOf } from '#kernel/forms/choices'
import { kindOf } from '#kernel/forms/field_at'
import type { JsonSchema } from '#kernel/forms/json_schema'
import type { PaperChoice, PaperEntry } from '#kernel/forms/paper/paper_field'
import type { TreeNode } from '#kernel/forms/resolve_field'
import { uiOf, uiOption } from '#kernel/forms/ui_schema'

/** Beyond, a list of departments or of countries would fill the page: the answer is written. */
const MOST_CHOICES = 30

const USUAL_LENGTH = 40
/** What a line of the page holds in handwriting. */
const LINE_LENGTH = 75
const LINES = { least: 2, most: 8 }
/** The lines of a list of which each element is a plain answer. */
const LIST_LINES = 3

const BOXES: Record<string, PaperEntry> = {
  'date': { kind: 'boxes', groups: [2, 2, 4], hint: 'jj mm aaaa' },
  'time': { kind: 'boxes', groups: [2, 2], hint: 'heures, minutes' },
  'phone': { kind: 'boxes', groups: [2, 2, 2, 2, 2] },
  'mobile-phone': { kind: 'boxes', groups: [2, 2, 2, 2, 2] },
  'postal-code': { kind: 'boxes', groups: [5] },
  'department-code': { kind: 'boxes', groups: [3] },
  'iban': { kind: 'boxes', groups: [4, 4, 4, 4, 4, 4, 3] },
  'bic': { kind: 'boxes', groups: [4, 2, 2, 3] },
  'siret': { kind: 'boxes', groups: [3, 3, 3, 5] },
}

const YES_NO: PaperEntry = ticks(['Oui', 'Non'])

/** How an answer that is no group is given with a pen. */
export function paperEntry(schema: JsonSchema, ui: UiSchema): PaperEntry {
  const kind = kindOf(schema)
  if (kind === 'acceptance') return { kind: 'tick' }
  if (kind === 'yes_no') {
    return uiOption(ui, 'widget') === 'acceptance' ? { kind: 'tick' } : YES_NO
  }
  if (kind === 'choice') return oneOf(schema, ui)
  if (kind === 'choices') return someOf(schema, ui)
  if (kind === 'repeat') return { kind: 'lines', count: LIST_LINES }
  if (kind === 'money') return { kind: 'line', length: 10, unit: '€' }
  if (kind === 'integer' || kind === 'number') return { kind: 'line', length: 10 }
  return BOXES[kind] ?? text(schema, ui)
}

function text(schema: JsonSchema, ui: UiSchema): PaperEntry {
  const length = schema.maxLength ?? USUAL_LENGTH
  const isLong = uiOption(ui, 'widget') === 'textarea' || length > 2 * LINE_LENGTH
  if (!isLong || schema.format === 'email') return { kind: 'line', length }
  const count = Math.ceil(length / LINE_LENGTH)
  return { kind: 'lines', count: Math.min(LINES.most, Math.max(LINES.least, count)) }
}

function oneOf(schema: JsonSchema, ui: UiSchema): PaperEntry {
  const choices =
    choicesOf(schema) ?? (schema.enum ?? []).map((value) => ({ label: String(value) }))
  if (choices.length > MOST_CHOICES) return { kind: 'line', length: USUAL_LENGTH }
  return ticks(
    choices.map(({ label }) => label),
    { notes: notesOf(ui, schema) }
  )
}

function someOf(schema: JsonSchema, ui: UiSchema): PaperEntry {
  const items = schema.items ?? {}
  const tree = treeOf(ui)
  if (tree.length > 0) return { kind: 'ticks', several: true, choices: branches(tree, 0) }
  const several = schema.maxItems !== 1
  const labels = (choicesOf(items) ?? []).map(({ label }) => label)
  if (labels.length > MOST_CHOICES) return { kind: 'lines', count: LIST_LINES }
  return ticks(labels, { several, notes: notesOf(ui, items) })
}

function ticks(
  labels: string[],
  { several = false, notes = [] }: { several?: boolean; notes?: (string | null)[] } = {}
): PaperEntry {
  const choices = labels.map((label, place) => ({ label, note: notes[place] ?? null, depth: 0 }))
  return { kind: 'ticks', several, choices }
}

function branches(nodes: readonly TreeNode[], depth: number): PaperChoice[] {
  return nodes.flatMap(({ label, message, children }) => [
    { label, note: message ?? null, depth },
    ...branches(children, depth + 1),
  ])
}

function treeOf(ui: UiSchema): TreeNode[] {
  const tree = uiOption(ui, 'tree')
  return Array.isArray(tree) ? (tree as TreeNode[]) : []
}

/** What a list says beside each of its entries, in the order of the choices. */
function notesOf(ui: UiSchema, schema: JsonSchema): (string | null)[] {
  const messages = uiOf(uiOf(ui, 'ui:options'), 'messages')
  return (choicesOf(schema) ?? []).map(({ value }) => {
    const message = messages[String(value)]
    return typeof message === 'string' ? message : null
  })
}
