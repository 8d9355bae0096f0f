import type { HttpContext } from '@adonisjs/core/http'
import type { Desk } from '#back_office/open_desk'

/** Free texts of the forms that a page without the lock does not show. */
const LABELS: Record<string, string> = {
  text: 'Note',
  reason: 'Motif',
  waiver: 'Dérogation',
  agentNote: 'Commentaire sur la pièce',
  note: 'Commentaire sur la pièce',
}

export interface KeptInput {
  /** Where it was posted: the form of that address takes it back once the lock is regained. */
  action: string
  fields: { name: string; label: string; value: string }[]
}

/** What was typed in a form that was refused, when the form itself is no longer on the page; null when nothing is lost. */
export function keptInput(
  { request }: HttpContext,
  { canProcess }: Desk,
  typed: Record<string, unknown>
): KeptInput | null {
  if (canProcess) return null
  const fields = Object.entries(LABELS).flatMap(([name, label]) => {
    const value = typed[name]
    return typeof value === 'string' && value.trim() ? [{ name, label, value }] : []
  })
  return fields.length > 0 ? { action: request.url(), fields } : null
}
