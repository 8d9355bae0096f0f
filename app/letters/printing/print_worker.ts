/**
 * The thread in which documents are laid out: setting a page takes tens of
 * milliseconds of pure computing, which would make every visitor wait.
 */
import { parentPort } from 'node:worker_threads'
import { renderAccessSheet, type AccessSheet } from '#letters/pdf/render_access_sheet'
import { renderBatchPdf, type BatchDocument } from '#letters/pdf/render_batch_pdf'
import { renderFilingPdf, type FilingSummary } from '#letters/pdf/render_filing_pdf'
import { renderLetterPdf, type LetterDocument } from '#letters/pdf/render_letter_pdf'
import { renderPaperForm, type PaperFormDocument } from '#letters/pdf/render_paper_form'
import { renderRecord, type RecordDocument } from '#letters/pdf/render_record'

export type PrintOrder =
  | { kind: 'letter'; document: LetterDocument }
  | { kind: 'access_sheet'; document: AccessSheet }
  | { kind: 'filing'; document: FilingSummary }
  | { kind: 'batch'; document: BatchDocument }
  | { kind: 'paper_form'; document: PaperFormDocument }
  | { kind: 'record'; document: RecordDocument }

export type PrintReply =
  { id: number; pdf: Uint8Array } | { id: number; refusal: { code: string; message: string } }

parentPort?.on('message', async ({ id, order }: { id: number; order: PrintOrder }) => {
  parentPort?.postMessage(await reply(id, order))
})

async function reply(id: number, order: PrintOrder): Promise<PrintReply> {
  try {
    return { id, pdf: await render(order) }
  } catch (error) {
    const { code = '', message } = error as Error & { code?: string }
    return { id, refusal: { code, message } }
  }
}

function render(order: PrintOrder): Promise<Buffer> {
  switch (order.kind) {
    case 'letter':
      return renderLetterPdf(order.document)
    case 'filing':
      return renderFilingPdf(order.document)
    case 'batch':
      return renderBatchPdf(order.document)
    case 'paper_form':
      return renderPaperForm(order.document)
    case 'record':
      return renderRecord(order.document)
    case 'access_sheet':
      return renderAccessSheet(order.document)
  }
}
