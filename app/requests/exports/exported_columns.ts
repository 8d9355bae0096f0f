import i18nManager from '@adonisjs/i18n/services/main'
import { CIVIL_ZONE, today } from '#shared/clock'
import { readInstant } from '#shared/columns'
import type { TableCell, TableColumn } from '#shared/tables/table'
import type { ExportNames } from '#requests/exports/export_names'
import { deadlineOf } from '#requests/queries/deadline_of'

type Row = Record<string, unknown>

interface ExportedColumn extends TableColumn {
  cell(row: Row, names: ExportNames): TableCell
}

/** Columns of a request that an export reads besides those of lists. */
export const EXPORTED_COLUMNS = [
  'season_id',
  'contact_channel',
  'validated_at',
  'assigned_agent_name',
  'decision_reason',
]

/**
 * What a town hall follows its requests by. Answers, addresses and phone numbers
 * stay on the request: a file travels further than a page.
 */
export const COLUMNS: readonly ExportedColumn[] = [
  integer('N° de demande', (row) => row.number),
  text('Téléservice', 38, (row, names) => names.teleservice(String(row.teleservice_id))),
  text('Catégorie', 20, (row, names) => names.category(String(row.teleservice_id))),
  text('Saison', 24, (row, names) => names.season(row.season_id as string | null)),
  text('État', 14, (row) => word(`request_states.${row.state}`)),
  text('Demandeur', 28, (row) => row.requester_name),
  text('Personne concernée', 28, (row) => row.subject_name),
  integer('N° de compte', (row) => row.household_number),
  text('Moyen de contact', 22, (row) =>
    row.contact_channel ? word(`contact_channels.${row.contact_channel}`) : null
  ),
  day('Créée le', (row) => civilDay(row.created_at)),
  day('Déposée le', (row) => civilDay(row.submitted_at)),
  day('Modifiée le', (row) => civilDay(row.updated_at)),
  day('Validée le', (row) => civilDay(row.validated_at)),
  day('Échéance', (row) => row.due_on),
  text('Qualité de service', 18, (row) => quality(row)),
  text('Dernier agent', 24, (row) => row.last_agent_name),
  text('Assignée à', 24, (row) => row.assigned_agent_name),
  text('Motif de la décision', 40, (row) => row.decision_reason),
]

/** A request as the cells of its line. */
export function exportedLine(row: Row, names: ExportNames): TableCell[] {
  return COLUMNS.map(({ cell }) => cell(row, names))
}

type Read = (row: Row, names: ExportNames) => unknown

function text(label: string, width: number, read: Read): ExportedColumn {
  return {
    label,
    width,
    type: 'text',
    cell: (row, names) => (read(row, names) ?? null) as TableCell,
  }
}

function integer(label: string, read: Read): ExportedColumn {
  return { ...text(label, 14, read), type: 'integer' }
}

function day(label: string, read: Read): ExportedColumn {
  return { ...text(label, 12, read), type: 'day' }
}

function civilDay(instant: unknown): string | null {
  return readInstant(instant)?.setZone(CIVIL_ZONE).toISODate() ?? null
}

function quality({ due_on: dueOn, alert_on: alertOn }: Row): string | null {
  const deadline = deadlineOf(
    { dueOn: dueOn as string | null, alertOn: alertOn as string | null },
    today()
  )
  return deadline && word(`deadlines.${deadline}`)
}

function word(key: string): string {
  return i18nManager.locale('fr').t(key)
}
