import { Readable } from 'node:stream'
import drive from '@adonisjs/drive/services/main'
import { today } from '#shared/clock'
import { frenchCountLine } from '#shared/french_counts'
import { CSV_TYPE, csvTable } from '#shared/tables/csv_table'
import type { Table } from '#shared/tables/table'
import { XLSX_TYPE, xlsxTable } from '#shared/tables/xlsx_table'
import { defineJob, type JobContext } from '#authorities/jobs/define_job'
import { currentAuthorityId } from '#authorities/tenancy'
import AgentAccount from '#accounts/models/agent_account'
import { AgentRights, agentRights } from '#accounts/queries/agent_rights'
import { exportTable } from '#requests/exports/export_table'
import type { RequestCriteria } from '#requests/queries/request_criteria'
import { countRequests } from '#requests/queries/count_requests'

export const EXPORT_FORMATS = ['csv', 'xlsx'] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

export interface ExportInput {
  format: ExportFormat
  criteria: RequestCriteria
  /** Whose rights the export is made with, as they are when it runs. */
  agentId: string
  /** The address of the search, for the page of the run. */
  backTo: string
  backLabel: string
}

/** The result of a search as a file (manual, « Rechercher une demande »; peers: « export »). */
export const exportRequestsJob = defineJob<ExportInput>({
  key: 'export_requests',
  label: 'Export de demandes',
  description:
    'Met le résultat d’une recherche dans un fichier CSV ou Excel, avec les droits de l’agent qui l’a demandé. Le fichier est supprimé après sept jours.',
  async run(context) {
    const { format } = context.input
    const { table, count } = await openTable(context)
    const key = `${currentAuthorityId()}/exports/${context.run.id}.${format}`
    await store(key, streamOf(table, format))
    return {
      summary: frenchCountLine(count(), 'demande exportée', 'demandes exportées', 'feminine'),
      file: {
        key,
        name: `demandes-${today()}.${format}`,
        type: format === 'csv' ? CSV_TYPE : XLSX_TYPE,
      },
    }
  },
})

/** The table, and how many lines it has given so far. */
async function openTable({ input, progress }: JobContext<ExportInput>) {
  const rights = () => presentRights(input.agentId)
  const total = await countRequests(await rights(), input.criteria, Number.MAX_SAFE_INTEGER)
  let done = 0
  await progress(done, total)
  const table = exportTable({
    rights,
    criteria: input.criteria,
    onStretch: async (lines) => {
      done = lines
      await progress(Math.min(lines, total), total)
    },
  })
  return { table, count: () => done }
}

/** Who left the town hall meanwhile reads nothing any more. */
async function presentRights(agentId: string): Promise<AgentRights> {
  const agent = await AgentAccount.query().where('id', agentId).where('active', true).first()
  return agent ? agentRights(agent) : new AgentRights([], false)
}

/** An export that fails leaves no half of a file. */
async function store(key: string, content: Readable): Promise<void> {
  try {
    await drive.use().putStream(key, content)
  } catch (error) {
    await drive.use().delete(key)
    throw error
  }
}

function streamOf(table: Table, format: ExportFormat): Readable {
  return format === 'csv'
    ? Readable.from(csvTable(table))
    : Readable.from(xlsxTable(table) as AsyncIterable<Uint8Array>)
}
