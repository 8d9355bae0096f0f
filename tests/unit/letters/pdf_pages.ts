import { PDFiumLibrary } from '@hyzyla/pdfium'

/** What a reader finds on a page: its text, and its pixels at 72 per inch. */
export interface PdfPage {
  text: string
  width: number
  /** Is there anything but white between these points (left, top, right, bottom)? */
  hasInk(left: number, top: number, right: number, bottom: number): boolean
}

const loading = PDFiumLibrary.init()

/** Reads back a PDF that we have printed. */
export async function readPages(pdf: Buffer): Promise<PdfPage[]> {
  const library = await loading
  const document = await library.loadDocument(pdf)
  const pages: PdfPage[] = []
  for (const page of document.pages()) {
    const text = page.getText().replace(/\r\n/g, '\n')
    const { width, data } = await page.render({ scale: 1, colorSpace: 'Gray' })
    pages.push({
      text,
      width,
      hasInk(left, top, right, bottom) {
        for (let y = Math.round(top); y < bottom; y++) {
          for (let x = Math.round(left); x < right; x++) if (data[y * width + x] < 160) return true
        }
        return false
      },
    })
  }
  document.destroy()
  return pages
}
