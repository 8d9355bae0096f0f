import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { PdfBitmap, PdfOrder, PdfReply } from '#documents/pages/pdf_worker'

/** No honest page needs as long; a whole document has a minute. */
const ORDER_TIMEOUT_MS = 15_000
const DOCUMENT_TIMEOUT_MS = 60_000

/** An idle thread is dismissed: WebAssembly memory never shrinks. */
const IDLE_MS = 30_000

export interface OpenPdf {
  pageCount: number
  /** Draws a page (from 0) so that its longer side has `longSide` pixels. */
  render(page: number, longSide: number): Promise<PdfBitmap>
}

/** Why a PDF cannot be read. Callers turn it into a French sentence that names the file. */
export class UnreadablePdf extends Error {
  constructor(readonly reason: 'protected' | 'broken' | 'too_slow') {
    super(`The PDF is ${reason}`)
  }
}

/**
 * Opens a PDF in the reading thread and lends it to `read`. One document is
 * open at a time; the others wait for their turn.
 *
 * @throws UnreadablePdf
 */
export async function readPdf<T>(content: Buffer, read: (pdf: OpenPdf) => Promise<T>): Promise<T> {
  const result = turn.then(() => openAndRead(content, read))
  turn = result.catch(() => undefined)
  return result
}

let turn: Promise<unknown> = Promise.resolve()
let worker: Worker | null = null
let idle: NodeJS.Timeout | undefined

async function openAndRead<T>(content: Buffer, read: (pdf: OpenPdf) => Promise<T>): Promise<T> {
  clearTimeout(idle)
  const deadline = Date.now() + DOCUMENT_TIMEOUT_MS
  try {
    const opened = await ask({ kind: 'open', content }, deadline)
    if (opened.kind !== 'opened' || opened.pageCount < 1) throw new UnreadablePdf('broken')
    return await read({
      pageCount: opened.pageCount,
      async render(page, longSide) {
        const reply = await ask({ kind: 'render', page, longSide }, deadline)
        if (reply.kind !== 'rendered') throw new UnreadablePdf('broken')
        return reply.bitmap
      },
    })
  } finally {
    idle = setTimeout(() => dismiss(worker), IDLE_MS).unref()
  }
}

/**
 * Sends one order and waits for its reply. A thread that failed, or did not
 * answer in time, is dismissed: its library may be damaged for the next document.
 */
async function ask(order: PdfOrder, deadline: number): Promise<PdfReply> {
  const thread = (worker ??= hire())
  const reply = await new Promise<PdfReply>((resolve, reject) => {
    const patience = Math.max(0, Math.min(ORDER_TIMEOUT_MS, deadline - Date.now()))
    const timer = setTimeout(() => {
      settle(() => reject(new UnreadablePdf('too_slow')))
      dismiss(thread)
    }, patience)
    const onMessage = (message: PdfReply) => settle(() => resolve(message))
    const onExit = () => settle(() => reject(new UnreadablePdf('broken')))

    thread.on('message', onMessage).on('exit', onExit)
    thread.postMessage(order)

    function settle(conclude: () => void) {
      clearTimeout(timer)
      thread.off('message', onMessage).off('exit', onExit)
      conclude()
    }
  })
  if (reply.kind !== 'failed') return reply
  dismiss(thread)
  throw new UnreadablePdf(reply.reason)
}

/** In development the thread runs the TypeScript file itself, whose types Node erases. */
function hire(): Worker {
  const file = new URL(`./pdf_worker${extname(import.meta.filename)}`, import.meta.url)
  const thread = new Worker(file, { execArgv: [], stdout: true, stderr: true })
  thread.unref()
  thread.on('error', () => dismiss(thread))
  thread.on('exit', () => dismiss(thread))
  return thread
}

function dismiss(thread: Worker | null): void {
  if (thread === worker) worker = null
  void thread?.terminate()
}
