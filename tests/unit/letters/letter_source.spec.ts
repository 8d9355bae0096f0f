import { test } from '@japa/runner'
import fc from 'fast-check'
import { parseLetterBody, type LetterBlock } from '#letters/body/letter_blocks'
import { letterHtml } from '#letters/body/letter_html'
import { letterSource } from '#letters/body/letter_source'
import { letterValues } from '#letters/variables/letter_variables'
import { substituteInBlocks } from '#letters/variables/substitute_variables'
import { aLetterContext } from '#tests/unit/letters/letter_samples'

/** The letter of a citizen of that name, as composed and as the agent edits it. */
function compose(body: string, firstName: string) {
  const requester = { title: 'Madame', firstName, lastName: 'Martin', login: null }
  const blocks = substituteInBlocks(
    parseLetterBody(body),
    letterValues(aLetterContext({ requester }))
  )
  return { blocks, source: letterSource(blocks) }
}

test.group('Letter as an agent edits it', () => {
  test('reads like the template, its variables replaced', ({ assert }) => {
    const { source } = compose(
      'Madame **#{RR_FNAME}**,\n\nApportez :\n- le livret ;\n- *deux* photos.',
      'Léa'
    )
    assert.equal(
      source,
      'Madame **Léa**,\n\nApportez\u00a0:\n\n- le livret\u00a0;\n- *deux* photos.'
    )
  })

  test('what a citizen calls himself is never notation', ({ assert }) => {
    const body = 'Bonjour **#{RR_FNAME}** !\n\n#{RR_FNAME}\n\n- #{RR_FNAME}'
    for (const name of [
      '**gras**',
      '*',
      '\\*',
      'a\\',
      '\\\\*\\',
      '- item',
      '\\- item',
      '• puce',
      '#{RR_LOGIN}',
      '<b>gras</b>',
    ]) {
      const { blocks, source } = compose(body, name)
      assert.equal(letterHtml(parseLetterBody(source)), letterHtml(blocks), name)
    }
  })

  test('parsed again, any letter about anyone is the same letter', ({ assert }) => {
    const piece = fc.constantFrom(
      '**',
      '*',
      '***',
      ' ',
      '\n',
      '\n\n',
      '- ',
      '– ',
      '\\',
      '#{RR_FNAME}',
      'mot',
      'Été',
      '#{SU_FNAME}',
      'x'
    )
    const text = fc.array(piece, { maxLength: 25 }).map((parts) => parts.join(''))
    const name = fc
      .array(fc.constantFrom('*', '**', '\\', '-', '–', ' ', 'Léa', 'x', '\n'), { maxLength: 8 })
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(text, name, (body, firstName) => {
        const { blocks, source } = compose(body, firstName)
        assert.deepEqual(shown(parseLetterBody(source)), shown(blocks))
      }),
      { numRuns: 3000 }
    )
  })
})

/** What a reader sees, character by character: nobody sees that a space is bold, or the spaces at the ends of a line. */
function shown(blocks: LetterBlock[]) {
  return blocks.map(({ kind, lines }) => [
    kind,
    ...lines.map((line) =>
      line
        .flatMap(({ text, bold, italic }) =>
          [...text].map((character) =>
            /\s/.test(character) ? ' ' : `${character}${bold ? 'b' : ''}${italic ? 'i' : ''}|`
          )
        )
        .join('')
        .replace(/ +/g, ' ')
        .trim()
    ),
  ])
}
