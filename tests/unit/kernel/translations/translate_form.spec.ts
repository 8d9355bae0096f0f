import { test } from '@japa/runner'
import { resolveForm } from '#kernel/forms/resolve_form'
import { seedLists } from '#kernel/registry/seed_lists'
import { translateForm } from '#kernel/translations/translate_form'
import { missingTexts, wordingOf } from '#kernel/translations/wording'
import { soundTeleservice } from '#tests/contracts/sound_teleservice'

function tennis(translation: object) {
  const { teleservice } = soundTeleservice()
  teleservice.translations = { en: translation }
  return teleservice
}

function inEnglish(translation: object, lists = seedLists(tennis(translation))) {
  const teleservice = tennis(translation)
  const french = resolveForm({ teleservice, lists, audience: 'citizen' })
  return translateForm(french, wordingOf(teleservice, 'en'))
}

test.group('A form in another language', () => {
  test('says what is translated, and names what is not', ({ assert }) => {
    const { form, french } = inEnglish({
      steps: { booking: 'Booking' },
      fields: { court: { title: 'Court', description: 'Indoor courts are heated' } },
    })
    assert.equal(form.steps[0].title, 'Booking')
    assert.equal(form.schema.properties?.court.title, 'Court')
    assert.equal(form.schema.properties?.court.description, 'Indoor courts are heated')
    assert.deepEqual(form.ui.court, { 'ui:options': { french: ['choices'] } })
    assert.include(french, 'Invités')
    assert.notInclude(french, 'Réservation')
  })

  test('leaves to the town the entries that it names otherwise', ({ assert }) => {
    const translation = { lists: { courts: { indoor: 'Indoor court' } } }
    const lists = seedLists(tennis(translation))
    const titles = (form: ReturnType<typeof inEnglish>['form']) =>
      form.schema.properties?.court.oneOf?.map(({ title }) => title)
    assert.include(titles(inEnglish(translation).form), 'Indoor court')

    const renamed = lists.map((list) => ({
      ...list,
      entries: list.entries.map((entry) => ({
        ...entry,
        label: `${entry.label} (fermé le lundi)`,
      })),
    }))
    const { form, french } = inEnglish(translation, renamed)
    assert.notInclude(titles(form), 'Indoor court')
    assert.isTrue(french.some((text) => text.endsWith('(fermé le lundi)')))
  })

  test('counts what is missing among all that citizens read', ({ assert }) => {
    const whole = missingTexts(tennis({}), 'en')
    const some = missingTexts(
      tennis({ label: 'Tennis court', steps: { booking: 'Booking' } }),
      'en'
    )
    assert.equal(some.total, whole.total)
    assert.equal(whole.missing.length - some.missing.length, 2)
    assert.include(some.missing, 'steps/guests')
  })
})
