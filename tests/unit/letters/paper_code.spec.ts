import { test } from '@japa/runner'
import { paperCode, printedCode, readPaperCode } from '#letters/paper_code'

const FORM = { teleserviceId: 'birth_details', hash: 'abc' }

test.group('The code of a form on paper', () => {
  test('is the same for the same form, and another for any other', ({ assert }) => {
    assert.equal(paperCode(FORM), paperCode({ ...FORM }))
    assert.notEqual(paperCode(FORM), paperCode({ ...FORM, hash: 'abd' }))
    assert.notEqual(paperCode(FORM), paperCode({ ...FORM, teleserviceId: 'death_details' }))
    assert.match(paperCode(FORM), /^[0-9A-HJKMNP-TV-Z]{8}$/)
  })

  test('is read however it was typed or scanned', ({ assert }) => {
    for (const typed of [
      '7KQ4-M201',
      ' 7kq4 m2o1 ',
      '7KQ4M2OI',
      '7KQ4-M2Ol',
      'https://ville.example/formulaire/7KQ4M201',
      'http://localhost:3333/formulaire/7KQ4-M201',
    ]) {
      assert.equal(readPaperCode(typed), '7KQ4M201', typed)
    }
    assert.equal(printedCode('7KQ4M201'), '7KQ4-M201')
  })

  test('is not seen in what is none', ({ assert }) => {
    for (const typed of ['', 'école', '7KQ4', '7KQ4-M2011', 'UUUUUUUU', 'a'.repeat(5000), '////']) {
      assert.isNull(readPaperCode(typed), typed.slice(0, 20))
    }
  })
})
