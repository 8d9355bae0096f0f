/**
 * The thread in which PDFium opens citizens' files: a slow or hostile document
 * can neither hold the event loop nor corrupt the web process. It imports only
 * packages and erasable types, so that Node runs it as it is, compiled or not.
 */
import { parentPort } from 'node:worker_threads'
import { PDFiumLibrary, type PDFiumDocument } from '@hyzyla/pdfium'

/** `open` replaces the document that was open before. */
export type PdfOrder =
  { kind: 'open'; content: Uint8Array } | { kind: 'render'; page: number; longSide: number }

export type PdfReply =
  | { kind: 'opened'; pageCount: number }
  | { kind: 'rendered'; bitmap: PdfBitmap }
  | { kind: 'failed'; reason: 'protected' | 'broken' }

/** RGBA pixels on white, row by row. */
export interface PdfBitmap {
  width: number
  height: number
  pixels: Uint8Array<ArrayBuffer>
}

/** A page of a few kilobytes can ask for gigabytes; beyond this, PDFium gives up. */
const MAX_MEMORY_BYTES = 512 * 1024 * 1024

boundMemory()
const loading = PDFiumLibrary.init()
let current: PDFiumDocument | null = null

parentPort?.on('message', async (order: PdfOrder) => {
  const reply = await obey(order).catch(explain)
  parentPort?.postMessage(reply, reply.kind === 'rendered' ? [reply.bitmap.pixels.buffer] : [])
})

async function obey(order: PdfOrder): Promise<PdfReply> {
  if (order.kind === 'render') {
    return { kind: 'rendered', bitmap: await render(order.page, order.longSide) }
  }
  current?.destroy()
  current = null
  const library = await loading
  current = await library.loadDocument(order.content)
  return { kind: 'opened', pageCount: current.getPageCount() }
}

async function render(index: number, longSide: number): Promise<PdfBitmap> {
  const page = current?.getPage(index)
  const { originalWidth = 0, originalHeight = 0 } = page?.getOriginalSize() ?? {}
  if (!page || !(originalWidth > 0) || !(originalHeight > 0)) throw new Error('Page not found')

  const scale = longSide / Math.max(originalWidth, originalHeight)
  const rendered = await page.render({
    width: Math.max(1, Math.round(originalWidth * scale)),
    height: Math.max(1, Math.round(originalHeight * scale)),
    renderFormFields: true,
  })
  const pixels = rendered.data as Uint8Array<ArrayBuffer>
  return { width: rendered.width, height: rendered.height, pixels }
}

/** PDFium grows its memory through this method, and takes a refusal for « out of memory ». */
function boundMemory(): void {
  const grow = WebAssembly.Memory.prototype.grow
  WebAssembly.Memory.prototype.grow = function (pages: number): number {
    if (this.buffer.byteLength + pages * 65_536 > MAX_MEMORY_BYTES)
      throw new RangeError('Too much memory')
    return grow.call(this, pages)
  }
}

/** PDFium tells by a sentence only that a password is missing. */
function explain(error: Error): PdfReply {
  const locked = /password|security/i.test(error.message)
  return { kind: 'failed', reason: locked ? 'protected' : 'broken' }
}
