import { test } from '@japa/runner'
import { parseLetterBody } from '#letters/body/letter_blocks'
import { mm } from '#letters/pdf/page_style'
import { renderBatchPdf } from '#letters/pdf/render_batch_pdf'
import { printInThread } from '#letters/printing/printing_thread'
import { aLetter } from '#tests/unit/letters/letter_samples'
import { readPages } from '#tests/unit/letters/pdf_pages'

const LONG = parseLetterBody(
  Array(14).fill('Nous avons bien reçu votre demande. '.repeat(9)).join('\n\n')
)
const letters = [
  aLetter({ object: 'Premier courrier' }),
  aLetter({
    object: 'Deuxième courrier',
    body: LONG,
    recipient: ['Monsieur Jean Duval', '3 quai de l’Orne', '14550 BLAINVILLE'],
  }),
  aLetter({ object: 'Troisième courrier' }),
]

test.group('Render batch PDF', () => {
  test('each letter is on sheets of its own, addressed for its window and numbered by itself', async ({
    assert,
  }) => {
    const pdf = await renderBatchPdf({ title: 'Courriers du jour', layout: 'window', letters })
    const pages = await readPages(pdf)

    assert.lengthOf(pages, 4)
    assert.include(pages[0].text, 'Premier courrier')
    assert.notInclude(pages[0].text, 'Page')
    assert.match(pages[1].text, /Jean Duval[\s\S]*Page\s1 sur\s2/)
    assert.match(pages[2].text, /Deuxième courrier – N° de dossier\s1042[\s\S]*Page\s2 sur\s2/)
    assert.notInclude(pages[2].text, 'Jean Duval')
    assert.include(pages[3].text, 'Troisième courrier')
    for (const first of [pages[0], pages[1], pages[3]]) {
      assert.isTrue(first.hasInk(mm(105), mm(50), mm(190), mm(65)))
      assert.isFalse(first.hasInk(mm(100), mm(66), mm(190), mm(90)))
    }
  })

  test('with address sheets, the address alone goes before each letter', async ({ assert }) => {
    const pdf = await renderBatchPdf({
      title: 'Courriers du jour',
      layout: 'address_sheets',
      letters,
    })
    const pages = await readPages(pdf)

    assert.lengthOf(pages, 7)
    assert.include(pages[2].text, 'Monsieur Jean Duval')
    assert.notInclude(pages[2].text, 'Deuxième courrier')
    assert.include(pages[3].text, 'Deuxième courrier')
  })

  test('has a title, a language, and a bookmark for each letter', async ({ assert }) => {
    const pdf = (
      await renderBatchPdf({ title: 'Courriers du jour', layout: 'window', letters })
    ).toString('latin1')

    assert.include(pdf, '(Courriers du jour)')
    assert.include(pdf, '/Lang (fr-FR)')
    assert.lengthOf([...pdf.matchAll(/\/Title (\(|<)/g)], letters.length)
  })

  test('the printing thread prints the same, and tells what it refuses', async ({ assert }) => {
    const document = { title: 'Courriers du jour', layout: 'window' as const, letters }
    const printed = await Promise.all([
      printInThread({ kind: 'batch', document }),
      printInThread({ kind: 'letter', document: letters[0] }),
    ])
    assert.lengthOf(await readPages(printed[0]), 4)
    assert.lengthOf(await readPages(printed[1]), 1)

    const odd = aLetter({ authority: { name: 'x', address: [], logo: Buffer.from('<svg/>') } })
    await assert.rejects(
      () => printInThread({ kind: 'letter', document: odd }),
      /logo de l’en-tête/
    )
  }).timeout(20_000)

  test('prints two hundred letters while the town goes on', async ({ assert }) => {
    const many = Array.from({ length: 200 }, () => letters[0])
    let turns = 0
    const clock = setInterval(() => turns++, 20)
    const start = Date.now()
    await printInThread({
      kind: 'batch',
      document: { title: 'Courriers du jour', layout: 'window', letters: many },
    })
    clearInterval(clock)
    assert.isAbove(turns, (Date.now() - start) / 100)
  }).timeout(60_000)
})
