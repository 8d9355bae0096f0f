import { E_FILE_PROTECTED, E_FILE_UNREADABLE, E_TOO_MANY_PAGES } from '#documents/errors'
import type { AcceptedMime } from '#documents/pages/accepted_formats'
import { isWholePdf } from '#documents/pages/hidden_content'
import { MAX_PAGES } from '#documents/pages/page_limits'
import { readPdf, UnreadablePdf } from '#documents/pages/pdf_reader'

/**
 * Opens a PDF and draws its first page. A document that only forbids printing
 * or copying (tax notices, pay slips) opens without a password and is accepted.
 *
 * @throws E_FILE_UNREADABLE, E_FILE_PROTECTED, E_TOO_MANY_PAGES
 */
export async function inspectPdf(
  content: Buffer,
  _mime: AcceptedMime,
  fileName: string
): Promise<{ pageCount: number }> {
  if (!isWholePdf(content)) throw new E_FILE_UNREADABLE([fileName])

  try {
    return await readPdf(content, async (pdf) => {
      if (pdf.pageCount > MAX_PAGES)
        throw new E_TOO_MANY_PAGES([fileName, pdf.pageCount, MAX_PAGES])
      await pdf.render(0, 64)
      return { pageCount: pdf.pageCount }
    })
  } catch (error) {
    if (!(error instanceof UnreadablePdf)) throw error
    if (error.reason === 'protected') throw new E_FILE_PROTECTED([fileName], { cause: error })
    throw new E_FILE_UNREADABLE([fileName], { cause: error })
  }
}
