import { test } from '@japa/runner'
import { SaveLetterTemplate } from '#letters/actions/save_letter_template'
import {
  E_LETTER_LABEL_TAKEN,
  E_LETTER_TEMPLATE_STALE,
  E_UNKNOWN_LETTER_VARIABLE,
} from '#letters/errors'
import LetterTemplate from '#letters/models/letter_template'
import { letterTemplates } from '#database/demo/letter_templates'
import { useDatabase } from '#tests/support/databases'
import { aTown } from '#tests/support/world'

const LETTER = {
  teleserviceId: null,
  label: 'Accusé de réception',
  shortLabel: 'Accusé',
  subject: 'Votre demande n° #{RQ_ID}',
  body: '#{RR_TITLE} #{RR_LNAME},\n\n#{HF_ADDRESS_SNUM} #{HF_ADDRESS_SNAME}\n\n#{RQ_OBSERV}',
}

const save = (input: Parameters<SaveLetterTemplate['handle']>[0]) =>
  new SaveLetterTemplate().handle(input).catch((error) => error)

test.group('Saving a letter template', (group) => {
  useDatabase(group)

  test('a variable that does not exist is refused by its name, with the one that was meant', async ({
    assert,
  }) => {
    const town = await aTown()
    await town.run(async () => {
      const error = await save({ ...LETTER, body: 'Bonjour #{RR_FNAM}, #{RR_ANSWER}' })
      assert.instanceOf(error, E_UNKNOWN_LETTER_VARIABLE)
      assert.include(error.message, '#{RR_FNAM} (vouliez-vous écrire #{RR_FNAME}')
      assert.include(error.message, '#{RR_ANSWER}')
      assert.instanceOf(await save({ ...LETTER, subject: '#{NOPE}' }), E_UNKNOWN_LETTER_VARIABLE)
      assert.isEmpty(await LetterTemplate.query())
    })
  })

  test('each change raises the version, and one prepared on an older version is refused', async ({
    assert,
  }) => {
    const town = await aTown()
    await town.run(async () => {
      const { id, version } = await new SaveLetterTemplate().handle(LETTER)
      assert.equal(version, 1)
      const changed = { ...LETTER, body: 'Madame,' }
      const second = await new SaveLetterTemplate().handle({
        ...changed,
        existing: { id, version: 1 },
      })
      assert.deepInclude(second.$attributes, { version: 2, body: 'Madame,' })
      const late = await save({ ...LETTER, existing: { id, version: 1 } })
      assert.instanceOf(late, E_LETTER_TEMPLATE_STALE)
    })
  })

  test('both labels are unique within a teleservice, and may come back in another', async ({
    assert,
  }) => {
    const town = await aTown()
    await town.run(async () => {
      await new SaveLetterTemplate().handle(LETTER)
      assert.instanceOf(await save({ ...LETTER, shortLabel: 'Autre' }), E_LETTER_LABEL_TAKEN)
      assert.instanceOf(await save({ ...LETTER, label: 'Autre' }), E_LETTER_LABEL_TAKEN)
      const { id } = await new SaveLetterTemplate().handle({
        ...LETTER,
        teleserviceId: 'birth_details',
      })
      assert.exists(id)
    })
  })

  test('the letters of a new town would all be accepted', async ({ assert }) => {
    const town = await aTown()
    await town.run(async () => {
      for (const letter of letterTemplates) await new SaveLetterTemplate().handle(letter)
      assert.lengthOf(await LetterTemplate.query(), letterTemplates.length)
    })
  })
})
