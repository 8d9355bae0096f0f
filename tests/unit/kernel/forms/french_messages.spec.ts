import { test } from '@japa/runner'
import { FORMATS } from '#kernel/forms/formats'
import { FRENCH_MESSAGES, frenchMessage, withArticle } from '#kernel/forms/french_messages'

const say = (keyword: string, kind: string, label: string, params = {}) =>
  frenchMessage({ keyword, params }, { label, kind }).replaceAll('\u00a0', ' ')

test.group('French messages', () => {
  test('names a field with its article when it knows it, in quotes otherwise', ({ assert }) => {
    assert.equal(withArticle('Téléphone en cas d’urgence'), 'le téléphone en cas d’urgence')
    assert.equal(withArticle('École'), 'l’école')
    assert.equal(withArticle('IBAN'), 'l’IBAN')
    assert.equal(withArticle('Dates du séjour'), 'les dates du séjour')
    assert.equal(withArticle('Précisez l’allergie'), '«\u00a0Précisez l’allergie\u00a0»')
    assert.equal(withArticle('Nom (de jeune fille)'), '«\u00a0Nom (de jeune fille)\u00a0»')
  })

  test('says what to do', ({ assert }) => {
    assert.equal(
      say('required', 'phone', 'Téléphone en cas d’urgence'),
      'Renseignez le téléphone en cas d’urgence.'
    )
    assert.equal(
      say('required', 'choices', 'Jours de présence'),
      'Choisissez au moins une réponse pour « Jours de présence ».'
    )
    assert.equal(
      say('format', 'date', 'Date de naissance'),
      'La date de naissance doit être une date, par exemple 31/12/2015.'
    )
    assert.equal(
      say('format', 'date', 'Dates'),
      'Les dates doivent être une date, par exemple 31/12/2015.'
    )
    assert.equal(
      say('maximum', 'money', 'Montant', { limit: 123456 }),
      'Indiquez au plus 1 234,56 € pour « Montant ».'
    )
    assert.equal(
      say('minItems', 'choices', 'Jours', { limit: 2 }),
      'Choisissez au moins 2 réponses pour « Jours ».'
    )
    assert.equal(
      say('minimumAge', 'date', 'Date de naissance', { limit: 18 }),
      'Vérifiez la date de naissance : la personne doit avoir au moins 18 ans.'
    )
    assert.equal(
      say('notAfter', 'date', 'Date du mariage', { limit: 'today', day: '2026-06-15' }),
      'La date du mariage ne peut pas être dans le futur.'
    )
    assert.equal(
      say('notBefore', 'date', 'Dates', { limit: 'today + 10 days', day: '2026-06-25' }),
      'Les dates doivent être au plus tôt le 25/06/2026.'
    )
    assert.equal(say('whatever', 'text', 'Nom'), 'Vérifiez « Nom » : la réponse ne convient pas.')
  })

  test('has a sentence of its own for every format', ({ assert }) => {
    for (const format of Object.keys(FORMATS)) {
      assert.isTrue(Object.hasOwn(FRENCH_MESSAGES, `format.${format}`), format)
    }
  })

  test('ends every sentence, and leaves no blank to fill', ({ assert }) => {
    for (const key of Object.keys(FRENCH_MESSAGES)) {
      const [keyword, kind = 'text'] = key.split('.')
      const sentence = say(keyword, kind, 'Nom', { limit: 2, multipleOf: 3, day: '2026-06-15' })
      assert.match(sentence, /^[A-ZÉ«].*[.…]$/u)
      assert.notMatch(sentence, /[{}]|NaN|undefined/)
    }
  })
})
