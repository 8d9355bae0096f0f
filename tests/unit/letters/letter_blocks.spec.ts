import { test } from '@japa/runner'
import { parseLetterBody } from '#letters/body/letter_blocks'
import { letterHtml } from '#letters/body/letter_html'

const html = (body: string) => letterHtml(parseLetterBody(body))

test.group('Letter body', () => {
  test('separates paragraphs by blank lines and keeps line breaks', ({ assert }) => {
    assert.equal(
      html('Madame,\r\nMonsieur,\r\n\r\nBonjour.'),
      '<p>Madame,<br>Monsieur,</p>\n<p>Bonjour.</p>'
    )
    assert.equal(html('Un\n \n\n\nDeux'), '<p>Un</p>\n<p>Deux</p>')
  })

  test('reads bold, italic and both', ({ assert }) => {
    assert.equal(
      html('**gras** et *italique*'),
      '<p><strong>gras</strong> et <em>italique</em></p>'
    )
    assert.equal(html('***les deux***'), '<p><strong><em>les deux</em></strong></p>')
    assert.equal(
      html('**a *b* c**'),
      '<p><strong>a </strong><strong><em>b</em></strong><strong> c</strong></p>'
    )
  })

  test('leaves lonely and escaped asterisks as text', ({ assert }) => {
    assert.equal(html('2 * 3 * 4 = 24'), '<p>2 * 3 * 4 = 24</p>')
    assert.equal(html('un *oubli'), '<p>un *oubli</p>')
    assert.equal(html('**un **deux'), '<p>**un **deux</p>')
    assert.equal(html('***un** deux'), '<p>*<strong>un</strong> deux</p>')
    assert.equal(html('****'), '<p>****</p>')
    assert.equal(html('\\*sous réserve\\*'), '<p>*sous réserve*</p>')
  })

  test('a backslash keeps a dash from making a list, and doubles before an asterisk', ({
    assert,
  }) => {
    assert.equal(html('\\- 20 %'), '<p>- 20\u00a0%</p>')
    assert.equal(html('\\\\*gras*'), '<p>\\<em>gras</em></p>')
    assert.equal(html('C:\\dossier'), '<p>C:\\dossier</p>')
  })

  test('reads a list, even right under its sentence', ({ assert }) => {
    assert.equal(
      html('Apportez :\n- le livret ;\n- **deux** photos,\n  récentes.\nMerci.'),
      '<p>Apportez\u00a0:</p>\n<ul><li>le livret\u00a0;</li><li><strong>deux</strong> photos, récentes.</li></ul>\n<p>Merci.</p>'
    )
  })

  test('keeps a dash in the middle of a line', ({ assert }) => {
    assert.equal(
      html('La mairie - fermée le lundi - vous attend.'),
      '<p>La mairie - fermée le lundi - vous attend.</p>'
    )
  })

  test('never lets a line begin with French punctuation', ({ assert }) => {
    assert.equal(
      html('Objet : « oui » ; non ?'),
      '<p>Objet\u00a0: «\u00a0oui\u00a0»\u00a0; non\u00a0?</p>'
    )
  })

  test('shows HTML as the text that it is', ({ assert }) => {
    assert.equal(
      html('<b onclick="x()">a & b</b>'),
      '<p>&lt;b onclick=&quot;x()&quot;&gt;a &amp; b&lt;/b&gt;</p>'
    )
  })

  test('is empty for an empty text', ({ assert }) => {
    assert.deepEqual(parseLetterBody(''), [])
    assert.deepEqual(parseLetterBody(' \n\n \n'), [])
  })

  test('parses a long hostile text in no time', ({ assert }) => {
    const start = performance.now()
    parseLetterBody('**a '.repeat(50_000))
    parseLetterBody('*a** '.repeat(50_000))
    parseLetterBody('*'.repeat(200_000))
    parseLetterBody('\n \n'.repeat(50_000))

    assert.isBelow(performance.now() - start, 2_000)
  })
})
