import drive from '@adonisjs/drive/services/main'
import type { BatchLayout } from '#letters/models/letter_batch'
import type { Letterhead } from '#letters/pdf/letterhead'
import type { FilingSummary } from '#letters/pdf/render_filing_pdf'
import type { LetterDocument } from '#letters/pdf/render_letter_pdf'
import { printInThread } from '#letters/printing/printing_thread'

type Headed = { authority: Letterhead }

/** A letter on paper. @throws E_LETTERHEAD_IMAGE_REFUSED, E_PRINTING_FAILED */
export async function printLetter(letter: LetterDocument): Promise<Buffer> {
  return printInThread({ kind: 'letter', document: await withLogo(letter) })
}

/** A request on paper. @throws E_LETTERHEAD_IMAGE_REFUSED, E_PRINTING_FAILED */
export async function printFiling(summary: FilingSummary): Promise<Buffer> {
  return printInThread({ kind: 'filing', document: await withLogo(summary) })
}

/** Letters in one file, each on its own sheets. @throws E_LETTERHEAD_IMAGE_REFUSED, E_PRINTING_FAILED */
export async function printBatch(batch: {
  title: string
  layout: BatchLayout
  letters: LetterDocument[]
}): Promise<Buffer> {
  const logos = new Map<string, Buffer>()
  const letters: LetterDocument[] = []
  for (const letter of batch.letters) letters.push(await withLogo(letter, logos))
  return printInThread({ kind: 'batch', document: { ...batch, letters } })
}

/** A letter is kept with the place of its logo, and printed with the logo itself. */
async function withLogo<T extends Headed>(document: T, known = new Map<string, Buffer>()) {
  const { logoKey } = document.authority
  if (!logoKey) return document
  const logo = known.get(logoKey) ?? Buffer.from(await drive.use().getBytes(logoKey))
  known.set(logoKey, logo)
  return { ...document, authority: { ...document.authority, logo } }
}
