/**
 * The thread in which documents are laid out: setting a page takes tens of
 * milliseconds of pure computing, which would make every visitor wait.
 */
import { parentPort } from 'node:worker_threads'
import { renderBatchPdf, type BatchDocument } from '#letters/pdf/render_batch_pdf'
import { renderFilingPdf, type FilingSummary } from '#letters/pdf/render_filing_pdf'
import { renderLetterPdf, type LetterDocument } from '#letters/pdf/render_letter_pdf'

export type PrintOrder =
  | { kind: 'letter'; document: LetterDocument }
  | { kind: 'filing'; document: FilingSummary }
  | { kind: 'batch'; document: BatchDocument }

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
  if (order.kind === 'letter') return renderLetterPdf(order.document)
  return order.kind === 'filing' ? renderFilingPdf(order.document) : renderBatchPdf(order.document)
}
