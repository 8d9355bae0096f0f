import { type Locator } from 'playwright'
import { readPages, type PdfPage } from '#tests/unit/letters/pdf_pages'

/** Opens what a link leads to, as the person who sees it, and reads it: it fails on anything but a PDF. */
export async function linkedPdf(link: Locator): Promise<PdfPage[]> {
  const address = await link.getAttribute('href')
  const response = await link.page().request.get(String(address))
  const type = response.headers()['content-type']
  if (type !== 'application/pdf') throw new Error(`${address} is no PDF but ${type}`)
  return readPages(await response.body())
}
