import { test } from '@japa/runner'
import { parseLetterBody } from '#letters/body/letter_blocks'
import { letterHtml } from '#letters/body/letter_html'
import { letterValues } from '#letters/variables/letter_variables'
import type { LetterContext } from '#letters/variables/letter_context'
import { substituteInBlocks } from '#letters/variables/substitute_variables'
import { aLetterContext } from '#tests/unit/letters/letter_samples'

test.group('Substitute variables in a body', () => {
  test('fills paragraphs, marks and lists', ({ assert }) => {
    assert.equal(
      fill('Chère **#{RR_FNAME}**,\n\n- demande #{RQ_ID}', {}),
      '<p>Chère <strong>Camille</strong>,</p>\n<ul><li>demande 1042</li></ul>'
    )
  })

  test('keeps HTML of a citizen inert', ({ assert }) => {
    const requester = {
      title: null,
      firstName: '<img src=x onerror=alert(1)>',
      lastName: '"\'&',
      login: null,
    }

    assert.equal(
      fill('#{RR_FNAME} #{RR_LNAME}', { requester }),
      '<p>&lt;img src=x onerror=alert(1)&gt; &quot;&#39;&amp;</p>'
    )
  })

  test('takes nothing of a value for notation or for another variable', ({ assert }) => {
    const subject = { title: null, firstName: '**Léa**', lastName: '- #{RR_LOGIN}' }

    assert.equal(
      fill('#{SU_FNAME}\n\n#{SU_LNAME}', { subject }),
      '<p>**Léa**</p>\n<p>- #{RR_LOGIN}</p>'
    )
  })

  test('keeps the lines of a message', ({ assert }) => {
    const { request } = aLetterContext()

    assert.equal(
      fill('Message : **#{RQ_OBSERV}**', {
        request: { ...request, observation: 'Il manque :\r\nle livret.' },
      }),
      '<p>Message\u00a0: <strong>Il manque :</strong><br><strong>le livret.</strong></p>'
    )
  })

  test('drops a line, then a paragraph, that only held empty variables', ({ assert }) => {
    assert.equal(
      fill(
        '#{HF_ADDRESS_ADI}\n#{HF_ADDRESS_SNAME}\n#{HF_ADDRESS_PNS}\n\n#{HF_ADDRESS_CN}\n\nFin',
        {}
      ),
      '<p>rue des Œillets</p>\n<p>Fin</p>'
    )
  })
})

function fill(body: string, overrides: Partial<LetterContext>): string {
  return letterHtml(
    substituteInBlocks(parseLetterBody(body), letterValues(aLetterContext(overrides)))
  )
}
