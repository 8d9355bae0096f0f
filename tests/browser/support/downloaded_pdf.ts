import { readFile } from 'node:fs/promises'
import { type Locator, type Page } from 'playwright'
import { type PdfPage, readPages } from '#tests/unit/letters/pdf_pages'

/** Follows a link that downloads a PDF, and reads it: it fails on anything else. */
export async function downloadedPdf(page: Page, link: string | RegExp): Promise<PdfPage[]> {
  return read(page, page.getByRole('link', { name: link }))
}

async function read(page: Page, link: Locator) {
  const download = page.waitForEvent('download')
  await link.click()
  const path = await (await download).path()
  return readPages(await readFile(path))
}
