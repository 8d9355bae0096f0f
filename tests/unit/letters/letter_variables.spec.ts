import { test } from '@japa/runner'
import { LETTER_VARIABLES, letterValues } from '#letters/variables/letter_variables'
import { substituteVariables } from '#letters/variables/substitute_variables'
import { aLetterContext } from '#tests/unit/letters/letter_samples'

test.group('Letter variables', () => {
  test('say everything that the manual’s letters could', ({ assert }) => {
    const sentence = (text: string) => substituteVariables(text, letterValues(aLetterContext()))

    assert.equal(
      sentence('Demande #{RQ_ID}, #{RQ_TP_LABEL} (#{RQ_CAT}, #{RQ_CAT_EMAIL}) : #{RQ_OBSERV}'),
      'Demande 1042, Inscription à la restauration scolaire (Scolaire, scolaire@blainville.example) : Il manque le livret de famille.'
    )
    assert.equal(
      sentence(
        '#{HF_ID}, #{HF_ADDRESS_SNUM} #{HF_ADDRESS_SNAME}, #{HF_ADDRESS_ZIP} #{HF_ADDRESS_TOWN}'
      ),
      '318, 14 bis rue des Œillets, 95000 Blainville'
    )
    assert.equal(
      sentence('#{RR_TITLE} #{RR_FNAME} #{RR_LNAME} (#{RR_LOGIN}) pour #{SU_FNAME} #{SU_LNAME}'),
      'Madame Camille Martin (camille.martin) pour Léa Martin'
    )
    assert.equal(
      sentence('#{DATE}, #{AUTHORITY_NAME}, #{LAST_AGENT_NAME}, #{LAST_AGENT_EMAIL}, #{MOC}'),
      '24 novembre 2026, Ville de Blainville, Hélène Vasseur, h.vasseur@blainville.example, Courrier postal'
    )
  })

  test('give the day of an instant in the town’s own zone', ({ assert }) => {
    const inMartinique = aLetterContext({
      authority: { name: 'Ville', zone: 'America/Martinique' },
    })

    assert.equal(
      substituteVariables('#{RQ_CDATE}', letterValues(aLetterContext())),
      '1er novembre 2026'
    )
    assert.equal(substituteVariables('#{RQ_CDATE}', letterValues(inMartinique)), '31 octobre 2026')
  })

  test('leave nothing where there is no value or no such variable', ({ assert }) => {
    const anonymous = aLetterContext({
      household: null,
      requester: null,
      subject: null,
      lastAgent: null,
    })

    assert.equal(substituteVariables('[#{RQ_DVAL}]', letterValues(aLetterContext())), '[]')
    assert.equal(substituteVariables('[#{NOTHING}]', letterValues(aLetterContext())), '[]')
    assert.equal(
      substituteVariables(
        '[#{HF_ID}#{HF_ADDRESS_CN}#{RR_LNAME}#{SU_TITLE}]',
        letterValues(anonymous)
      ),
      '[]'
    )
  })

  test('know no secret question', ({ assert }) => {
    const names = LETTER_VARIABLES.map(({ name }) => name)

    assert.notIncludeMembers(names, ['RR_QUESTION', 'RR_ANSWER'])
    assert.lengthOf(new Set(names), names.length)
  })

  test('come in five groups, in the order of the editor’s list', ({ assert }) => {
    const groups = [...new Set(LETTER_VARIABLES.map(({ group }) => group))]

    assert.deepEqual(groups, ['Téléservice', 'Compte', 'Demandeur', 'Sujet', 'Divers'])
  })
})
