import { test } from '@japa/runner'
import sharp from 'sharp'
import { parseLetterBody } from '#letters/body/letter_blocks'
import { mm } from '#letters/pdf/page_style'
import { renderLetterPdf } from '#letters/pdf/render_letter_pdf'
import { aLetter } from '#tests/unit/letters/letter_samples'
import { readPages } from '#tests/unit/letters/pdf_pages'

test.group('Render letter PDF', () => {
  test('prints what a letter of the town must say', async ({ assert }) => {
    const [page, ...others] = await readPages(await renderLetterPdf(aLetter()))

    assert.lengthOf(others, 0)
    for (const words of [
      'Ville de Blainville',
      'Madame Camille Martin',
      '14 bis, rue des Œillets',
      'Blainville, le 24 novembre 2026',
      'N° de dossier : 1042',
      'N° de compte : 318',
      'Objet : Inscription scolaire',
      'Votre demande est acceptée.',
      'Le Maire,',
      'Jeanne Durand',
      'www.blainville.example',
    ]) {
      assert.include(page.text.replace(/\s/g, ' '), words)
    }
  })

  test('prints the addressee, and nothing else, in the window of the envelope', async ({
    assert,
  }) => {
    const [page] = await readPages(await renderLetterPdf(aLetter()))

    assert.isTrue(page.hasInk(mm(105), mm(50), mm(190), mm(65)))
    assert.isFalse(page.hasInk(mm(100), mm(45), mm(104.5), mm(90)))
    assert.isFalse(page.hasInk(mm(190), mm(45), mm(210), mm(90)))
    assert.isFalse(page.hasInk(mm(100), mm(66), mm(190), mm(90)))
  })

  test('tells a screen reader its title and its language, and embeds its fonts', async ({
    assert,
  }) => {
    const letter = await renderLetterPdf(aLetter())
    const pdf = letter.toString('latin1')

    assert.include(pdf, '(Inscription scolaire)')
    assert.include(pdf, '(Ville de Blainville)')
    assert.include(pdf, '/Lang (fr-FR)')
    assert.include(pdf, '/DisplayDocTitle true')
    assert.include(pdf, '/FontFile2')
  })

  test('numbers the pages of a long letter and names it again at their head', async ({
    assert,
  }) => {
    const body = parseLetterBody(
      Array(14).fill('Nous avons bien reçu votre demande. '.repeat(9)).join('\n\n')
    )
    const [first, second] = await readPages(await renderLetterPdf(aLetter({ body })))

    assert.match(first.text, /Page\s1 sur\s2/)
    assert.match(second.text, /Page\s2 sur\s2/)
    assert.match(second.text, /Ville de Blainville – Inscription scolaire – N° de dossier\s1042/)
  })

  test('never leaves a signature alone on its page', async ({ assert }) => {
    for (let lines = 24; lines < 40; lines += 3) {
      const body = parseLetterBody(
        `${Array(lines).fill('Une ligne du courrier.').join('\n')}\n\nVeuillez agréer.`
      )
      const pages = await readPages(await renderLetterPdf(aLetter({ body })))

      assert.include(
        pages.find(({ text }) => text.includes('Jeanne Durand'))?.text ?? '',
        'Veuillez agréer.'
      )
    }
  })

  test('prints to its end a letter that closes on a long list', async ({ assert }) => {
    const items = Array.from({ length: 80 }, (_, index) => `- pièce ${index + 1} ;`)
    const body = parseLetterBody(items.join('\n'))
    const pages = await readPages(await renderLetterPdf(aLetter({ body })))
    const text = pages.map((page) => page.text).join('\n')

    assert.lengthOf([...text.matchAll(/pièce \d+/g)], 80)
    assert.include(text, 'Jeanne Durand')
  })

  test('prints the logo of the town', async ({ assert }) => {
    const logo = await sharp({
      create: { width: 90, height: 60, channels: 3, background: '#003366' },
    })
      .png()
      .toBuffer()
    const { authority } = aLetter()
    const [page] = await readPages(
      await renderLetterPdf(aLetter({ authority: { ...authority, logo } }))
    )

    assert.isTrue(page.hasInk(mm(27), mm(20), mm(40), mm(30)))
    assert.include(page.text, 'Ville de Blainville')
  })

  test('refuses a logo that is neither PNG nor JPEG, in French', async ({ assert }) => {
    const { authority } = aLetter()
    const letter = aLetter({ authority: { ...authority, logo: Buffer.from('<svg/>') } })

    await assert.rejects(() => renderLetterPdf(letter), /logo de l’en-tête.*PNG ou JPEG/)
  })
})
