import { test } from '@japa/runner'
import type { PaperField } from '#kernel/forms/paper/paper_field'
import { renderPaperForm, type PaperFormDocument } from '#letters/pdf/render_paper_form'
import { readPages } from '#tests/unit/letters/pdf_pages'

test.group('Render paper form', () => {
  test('bears the town, its code, the fields, the documents and where to send it', async ({
    assert,
  }) => {
    const text = await textOf(aForm())
    for (const words of [
      'Ville de Blainville',
      '7KQ4-M2XP',
      'Inscription à la restauration scolaire',
      '1. Enfant',
      'Nom (facultatif)',
      'Né le (jj mm aaaa)',
      'Une allergie ?',
      'Oui Non',
      'Si oui :',
      'Laquelle ?',
      'Pièces à joindre',
      'Livret de famille (selon votre situation)',
      'Signature',
      'Par courrier',
      'Mission d’intérêt public',
      'Cadre réservé à la mairie',
    ]) {
      assert.include(text, words)
    }
  })

  test('has a title, a language, bookmarks and its own letters', async ({ assert }) => {
    const file = (await renderPaperForm(aForm())).toString('latin1')
    assert.include(file, '/Lang (fr-FR)')
    assert.include(file, '/Title (1. Enfant)')
    assert.include(file, '/FontFile2')
    assert.include(file, '/DisplayDocTitle true')
  })

  test('numbers its pages and repeats the code on each', async ({ assert }) => {
    const fields = Array.from({ length: 40 }, (_, rank) => aField({ label: `Question ${rank}` }))
    const pages = await readPages(await renderPaperForm(aForm(fields)))
    assert.isAbove(pages.length, 1)
    for (const { text } of pages) assert.include(text, '7KQ4-M2XP')
    assert.match(pages[1].text, new RegExp(`Page\\s2 sur\\s${pages.length}`))
  })

  test('gives each copy of a repeated group its rank, its fields, and room for more', async ({
    assert,
  }) => {
    const fields = [aField({ label: 'Nom' })]
    const text = await textOf(
      aForm([aField({ label: 'Contacts', entry: { kind: 'copies', count: 3, fields } })])
    )
    assert.match(text, /Contacts.*N° 1 Nom.*N° 2 Nom.*N° 3 Nom.*feuille à part/)
  })

  test('loses no choice of a long list, nor what it says of it', async ({ assert }) => {
    const choices = Array.from({ length: 30 }, (_, rank) => ({
      label: `Choix numéro ${rank}`,
      note: rank === 3 ? 'sur dossier' : null,
      depth: rank % 2,
    }))
    const text = await textOf(aForm([aField({ entry: { kind: 'ticks', several: true, choices } })]))
    for (const { label } of choices) assert.include(text, label)
    assert.include(text, 'sur dossier')
    assert.include(text, 'plusieurs choix possibles')
  })
})

function aField(values: Partial<PaperField>): PaperField {
  return {
    path: 'name',
    label: 'Nom',
    help: null,
    required: true,
    condition: null,
    entry: { kind: 'line', length: 38 },
    ...values,
  }
}

function aForm(
  fields: PaperField[] = [
    aField({ required: false }),
    aField({ label: 'Né le', entry: { kind: 'boxes', groups: [2, 2, 4], hint: 'jj mm aaaa' } }),
    aField({
      label: 'Une allergie ?',
      entry: {
        kind: 'ticks',
        several: false,
        choices: ['Oui', 'Non'].map((label) => ({ label, note: null, depth: 0 })),
      },
    }),
    aField({ label: 'Laquelle ?', condition: { words: 'Si oui', key: 'allergy', depth: 1 } }),
  ]
): PaperFormDocument {
  return {
    authority: { name: 'Ville de Blainville', address: ['1, place de l’Hôtel-de-Ville'] },
    title: 'Inscription à la restauration scolaire',
    summary: 'Inscrivez votre enfant.',
    code: '7KQ4-M2XP',
    link: 'https://blainville.example/formulaire/7KQ4M2XP',
    advice: ['Écrivez en majuscules.'],
    steps: [{ id: 'child', title: 'Enfant', optional: false, fields }],
    documents: [{ label: 'Livret de famille', note: 'selon votre situation' }],
    sending: ['Par courrier : 1, place de l’Hôtel-de-Ville.'],
    privacy: ['Mission d’intérêt public.'],
    footer: 'Ville de Blainville – formulaire 7KQ4-M2XP',
  }
}

async function textOf(form: PaperFormDocument): Promise<string> {
  const pages = await readPages(await renderPaperForm(form))
  return pages
    .map(({ text }) => text)
    .join(' ')
    .replace(/\s+/g, ' ')
}
