import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'
import { E_LETTERHEAD_IMAGE_REFUSED, E_PRINTING_FAILED } from '#letters/errors'
import type { PrintOrder, PrintReply } from '#letters/printing/print_worker'

/** Hundreds of letters are set in seconds: what takes longer never ends. */
const PATIENCE_MS = 120_000

/** An idle thread is dismissed, and its memory with it. */
const IDLE_MS = 60_000

interface Waiting {
  resolve(pdf: Buffer): void
  reject(error: Error): void
  timer: NodeJS.Timeout
}

const waiting = new Map<number, Waiting>()
let thread: Worker | null = null
let idle: NodeJS.Timeout | undefined
let lastId = 0

/**
 * Has a document laid out by the printing thread.
 *
 * @throws E_LETTERHEAD_IMAGE_REFUSED, E_PRINTING_FAILED
 */
export function printInThread(order: PrintOrder): Promise<Buffer> {
  clearTimeout(idle)
  const worker = (thread ??= hire())
  worker.ref()
  const id = ++lastId
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => void worker.terminate(), PATIENCE_MS)
    waiting.set(id, { resolve, reject, timer })
    worker.postMessage({ id, order })
  })
}

/** In development the thread reads TypeScript with the loader that the application itself uses. */
function hire(): Worker {
  const extension = extname(import.meta.filename)
  const file = new URL(`./print_worker${extension}`, import.meta.url)
  const loader = extension === '.ts' ? [`--import=${import.meta.resolve('@poppinss/ts-exec')}`] : []
  const worker = new Worker(file, { execArgv: loader })
  worker.on('message', settle)
  worker.on('error', (error) => abandon(worker, error))
  worker.on('exit', () => abandon(worker))
  return worker
}

function settle(reply: PrintReply): void {
  const order = take(reply.id)
  if ('pdf' in reply) order?.resolve(Buffer.from(reply.pdf))
  else order?.reject(errorOf(reply.refusal))
  if (waiting.size > 0) return
  thread?.unref()
  idle = setTimeout(() => void thread?.terminate(), IDLE_MS).unref()
}

function take(id: number): Waiting | undefined {
  const order = waiting.get(id)
  waiting.delete(id)
  clearTimeout(order?.timer)
  return order
}

/** The thread is gone, and what it was asked for with it; the next order hires another. */
function abandon(worker: Worker, cause?: Error): void {
  if (worker !== thread) return
  thread = null
  for (const id of [...waiting.keys()]) {
    take(id)?.reject(new E_PRINTING_FAILED([], { cause }))
  }
}

/** Errors lose their class on their way between threads. */
function errorOf({ code, message }: { code: string; message: string }): Error {
  if (code === 'E_LETTERHEAD_IMAGE_REFUSED') return new E_LETTERHEAD_IMAGE_REFUSED()
  return new E_PRINTING_FAILED([], { cause: new Error(message) })
}
