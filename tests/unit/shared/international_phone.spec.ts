import { test } from '@japa/runner'
import { internationalMobile } from '#shared/international_phone'

test.group('International mobile numbers', () => {
  test('reads a French mobile number however it was typed', ({ assert }) => {
    for (const typed of ['0612345678', '06 12 34 56 78', '+33 6 12 34 56 78', '0033612345678']) {
      assert.equal(internationalMobile(typed), '+33612345678', typed)
    }
  })

  test('an overseas number has the code of its department', ({ assert }) => {
    assert.equal(internationalMobile('0692123456'), '+262692123456')
    assert.equal(internationalMobile('0696123456'), '+596696123456')
  })

  test('a foreign number must name its country', ({ assert }) => {
    assert.equal(internationalMobile('+32 470 12 34 56'), '+32470123456')
    assert.isNull(internationalMobile('470123456'))
  })

  test('a number on which no text message arrives is none', ({ assert }) => {
    for (const typed of ['0231445566', '+33231445566', '', 'bonjour', '061234567']) {
      assert.isNull(internationalMobile(typed), typed)
    }
  })
})
