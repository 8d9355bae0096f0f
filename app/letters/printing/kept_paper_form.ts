import { digest } from '#kernel/forms/stable_json'
import type { PaperFormDocument } from '#letters/pdf/render_paper_form'
import { printPaperForm } from '#letters/printing/print_documents'

/** Some megabytes: the services of a few towns. */
const KEPT = 60
const printed = new Map<string, Promise<Buffer>>()

/** Changes when the printed form would. */
export function paperFormMark(document: PaperFormDocument): string {
  return digest(document)
}

/**
 * The form on paper, laid out once for all who ask for the same.
 *
 * @throws E_LETTERHEAD_IMAGE_REFUSED, E_PRINTING_FAILED
 */
export function keptPaperForm(document: PaperFormDocument): Promise<Buffer> {
  const mark = paperFormMark(document)
  const known = printed.get(mark)
  if (known) return known

  const pdf = printPaperForm(document)
  printed.set(mark, pdf)
  if (printed.size > KEPT) printed.delete([...printed.keys()][0])
  // What failed is tried again by the next who asks.
  pdf.catch(() => printed.delete(mark))
  return pdf
}
