import pdfmake from 'pdfmake'

/** The floor of a letter: its paragraphs, one after the other, in the same typeface (set up by the application's printer). */
export async function printPlainPdf(text: string): Promise<Buffer> {
  const paragraphs = text.split(/\n{2,}/).map((paragraph) => ({
    text: paragraph,
    margin: [0, 0, 0, 8] as [number, number, number, number],
  }))
  return pdfmake.createPdf({ defaultStyle: { font: 'Roboto' }, content: paragraphs }).getBuffer()
}
