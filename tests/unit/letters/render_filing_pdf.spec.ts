import { test } from '@japa/runner'
import { renderFilingPdf, type FilingSummary } from '#letters/pdf/render_filing_pdf'
import { readPages } from '#tests/unit/letters/pdf_pages'

test.group('Render filing PDF', () => {
  test('prints what was sent, to whom and when', async ({ assert }) => {
    const text = await textOf(aSummary())

    for (const words of [
      'Ville de Blainville',
      'Récapitulatif de votre demande n° 1042',
      'Inscription à la restauration scolaire',
      'Déposée le',
      '24 novembre 2026',
      'École',
      'Jules-Ferry',
      'Pièces justificatives',
      'Justificatif de domicile',
      'En cours',
      'vaut accusé de réception',
    ]) {
      assert.include(text, words)
    }
  })

  test('says what was left unanswered', async ({ assert }) => {
    assert.match(
      await textOf(aSummary([{ label: 'Allergie', value: null }])),
      /Allergie Non renseigné/
    )
    assert.match(
      await textOf(aSummary([{ label: 'Frères', value: null, items: [] }])),
      /Frères Aucun élément/
    )
  })

  test('prints groups and numbers the entries of a repeated group', async ({ assert }) => {
    const text = await textOf(
      aSummary([
        { label: 'Adresse', value: null, children: [{ label: 'Ville', value: 'Saint-Lô' }] },
        {
          label: 'Personnes autorisées',
          value: null,
          items: [[{ label: 'Nom', value: 'Paul' }], [{ label: 'Nom', value: 'Aïcha' }]],
        },
      ])
    )

    assert.match(text, /Adresse Ville Saint-Lô Personnes autorisées N° 1 Nom Paul N° 2 Nom Aïcha/)
  })

  test('keeps every word of an answer that runs over several pages', async ({ assert }) => {
    const words = Array.from({ length: 1500 }, (_, index) => `mot${index}`)
    const pdf = await renderFilingPdf(aSummary([{ label: 'Remarques', value: words.join(' ') }]))
    const pages = await readPages(pdf)
    const text = pages.map((page) => page.text).join(' ')

    assert.isAbove(pages.length, 1)
    assert.deepEqual(
      words.filter((word) => !new RegExp(`\\b${word}\\b`).test(text)),
      []
    )
  })

  test('prints to its end a repeated group of long entries', async ({ assert }) => {
    const entry = Array.from({ length: 7 }, () => ({ label: 'Avis', value: 'ligne\n'.repeat(9) }))
    const pages = await readPages(
      await renderFilingPdf(aSummary([{ label: 'Avis', value: null, items: [entry, entry] }]))
    )
    const text = pages.map((page) => page.text).join('\n')

    assert.lengthOf([...text.matchAll(/ligne/g)], 2 * 7 * 9)
  })

  test('cuts a word too long for the page rather than losing its end', async ({ assert }) => {
    const [page] = await readPages(
      await renderFilingPdf(aSummary([{ label: 'Lien', value: `${'a'.repeat(150)}fin` }]))
    )

    assert.match(page.text, /a+f\s*i\s*n/)
    assert.isFalse(page.hasInk(page.width - 60, 0, page.width, 840))
  })

  test('never ends a page with a title', async ({ assert }) => {
    for (let count = 12; count < 20; count++) {
      const filler = Array.from({ length: count }, (_, index) => ({
        label: `Question ${index}`,
        value: 'Oui',
      }))
      const summary = aSummary(filler)
      summary.steps.push({
        title: 'Étape suivante',
        rows: [{ label: 'Première réponse', value: 'Oui' }],
      })
      const pages = await readPages(await renderFilingPdf(summary))

      const titled = pages.find(({ text }) => text.includes('Étape suivante'))
      assert.include(titled?.text ?? '', 'Première réponse', `after ${count} rows`)
    }
  })

  test('gives a long filing its page numbers and its bookmarks', async ({ assert }) => {
    const rows = Array.from({ length: 60 }, (_, index) => ({
      label: `Question ${index}`,
      value: 'Oui',
    }))
    const pdf = await renderFilingPdf(aSummary(rows))
    const pages = await readPages(pdf)

    assert.match(pages[1].text, new RegExp(`Page\\s2 sur\\s${pages.length}`))
    assert.include(pdf.toString('latin1'), '/Title (Enfant)')
    assert.include(pdf.toString('latin1'), '/Lang (fr-FR)')
  })
})

function aSummary(
  rows: FilingSummary['steps'][number]['rows'] = [{ label: 'École', value: 'Jules-Ferry' }]
): FilingSummary {
  return {
    authority: {
      name: 'Ville de Blainville',
      address: ['1, place de l’Hôtel-de-Ville', '95000 Blainville'],
    },
    title: 'Inscription à la restauration scolaire',
    number: 1042,
    facts: [
      { label: 'État', value: 'En attente' },
      { label: 'Déposée le', value: '24 novembre 2026' },
      { label: 'Demandeur', value: 'Camille Martin' },
    ],
    steps: [{ title: 'Enfant', rows }],
    documents: [{ label: 'Justificatif de domicile', state: 'En cours' }],
    footer: 'Ce récapitulatif vaut accusé de réception.',
  }
}

async function textOf(summary: FilingSummary): Promise<string> {
  const pages = await readPages(await renderFilingPdf(summary))
  return pages
    .map(({ text }) => text)
    .join(' ')
    .replace(/\s+/g, ' ')
}
