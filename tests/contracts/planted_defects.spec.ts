import { test } from '@japa/runner'
import { checkTeleservices } from '#kernel/registry/boot_checks'
import type { JsonSchema } from '#kernel/forms/json_schema'
import type { TeleserviceSource } from '#kernel/registry/teleservice_source'
import { sampleHousehold } from '#kernel/registry/sample_views'
import { tryHooks } from '#kernel/registry/try_hooks'
import { FACTS, soundTeleservice } from '#tests/contracts/sound_teleservice'

interface Defect {
  defect: string
  plant(source: TeleserviceSource): void
  /** What must be reported: file, field when there is one, and words of the message. */
  reported: { file: string; field?: string; words: RegExp }
}

const manifest = 'teleservice.ts'
const schema = 'schema.json'

const DEFECTS: Defect[] = [
  {
    defect: 'a field without a title',
    plant: ({ teleservice }) => delete fieldsOf(teleservice).court.title,
    reported: { file: schema, field: 'court', words: /no title/ },
  },
  {
    defect: 'a nested field without a title',
    plant: ({ teleservice }) => {
      fieldsOf(teleservice).guests.items = {
        type: 'object',
        properties: { age: { type: 'integer' } },
      }
    },
    reported: { file: schema, field: 'guests[].age', words: /no title/ },
  },
  {
    defect: 'a choice without a title',
    plant: ({ teleservice }) => {
      fieldsOf(teleservice).court = {
        type: 'string',
        title: 'Terrain',
        oneOf: [{ const: 'indoor' }],
      }
    },
    reported: { file: schema, field: 'court', words: /choice "indoor" has no title/ },
  },
  {
    defect: 'a translation of a field that is none',
    plant: ({ teleservice }) => {
      teleservice.translations = { en: { fields: { courtt: { title: 'Court' } } } }
    },
    reported: {
      file: 'translations/en.json',
      field: 'fields/courtt/title',
      words: /is no text of this teleservice/,
    },
  },
  {
    defect: 'a translation that is no text',
    plant: ({ teleservice }) => {
      teleservice.translations = { en: { label: '' } }
    },
    reported: { file: 'translations/en.json', field: 'label', words: /is no text: write/ },
  },
  {
    defect: 'a translation into no language',
    plant: ({ teleservice }) => {
      teleservice.translations = { anglais_: { label: 'Tennis court' } }
    },
    reported: { file: 'translations/anglais_.json', words: /"anglais_" is no language/ },
  },
  {
    defect: 'a translation into French',
    plant: ({ teleservice }) => {
      teleservice.translations = { fr: { label: 'Terrain de tennis' } }
    },
    reported: { file: 'translations/fr.json', words: /translates into French/ },
  },
  {
    defect: 'an unknown list',
    plant: ({ teleservice }) => {
      fieldsOf(teleservice).court.referential = 'swimming_pools'
    },
    reported: { file: schema, field: 'court', words: /"swimming_pools", which is no list/ },
  },
  {
    defect: 'a choice among entries that nothing tells apart',
    plant: ({ teleservice }) => {
      delete fieldsOf(teleservice).court.referential
      Object.assign(fieldsOf(teleservice).court, { itemOf: ['guests'] })
    },
    reported: { file: schema, field: 'court', words: /"guests", whose entries have no key/ },
  },
  {
    defect: 'an age asked of what is no day',
    plant: ({ teleservice }) => {
      fieldsOf(teleservice).court = { type: 'string', title: 'Terrain', minimumAge: 18 }
    },
    reported: { file: schema, field: 'court', words: /minimumAge and is no day/ },
  },
  {
    defect: 'a rule that looks at the age of what is no day',
    plant: ({ teleservice }) => {
      const [rule] = teleservice.form.schema.allOf ?? []
      rule.if = {
        allOf: [{ properties: { isMember: { maximumAge: 17 } }, required: ['isMember'] }],
      }
    },
    reported: { file: schema, words: /« maximumAge » ne convient pas.*isMember/ },
  },
  {
    defect: 'a rule that looks at the age of what is any text',
    plant: ({ teleservice }) => {
      fieldsOf(teleservice).isMember = { type: 'string', title: 'Membre' }
      const [rule] = teleservice.form.schema.allOf ?? []
      rule.if = {
        allOf: [{ properties: { isMember: { maximumAge: 17 } }, required: ['isMember'] }],
      }
    },
    reported: { file: schema, field: 'isMember', words: /maximumAge and is no day/ },
  },
  {
    defect: 'ages that nobody has',
    plant: (source) => plantDay(source, { minimumAge: 18, maximumAge: 17 }),
    reported: { file: schema, field: 'guests[].bornOn', words: /18 over maximumAge 17/ },
  },
  {
    defect: 'an age that is no whole number of years',
    plant: (source) => plantDay(source, { minimumAge: 17.5 }),
    reported: { file: schema, field: 'guests[].bornOn', words: /age 17\.5, which is no whole/ },
  },
  {
    defect: 'a limit that names no day',
    plant: (source) => plantDay(source, { notAfter: 'tomorrow' }),
    reported: { file: schema, field: 'guests[].bornOn', words: /"tomorrow": write "today"/ },
  },
  {
    defect: 'days between which there is none',
    plant: (source) => plantDay(source, { notBefore: 'today + 2 days', notAfter: 'today' }),
    reported: { file: schema, field: 'guests[].bornOn', words: /there is no such day/ },
  },
  {
    defect: 'an account that only its owner may open',
    plant: ({ teleservice }) => {
      const describe = () => sampleHousehold.family
      Object.assign(teleservice, { household: { effect: 'opens', describe } })
    },
    reported: { file: manifest, field: 'access', words: /use "anyone"/ },
  },
  {
    defect: 'a change of an account that does not start from it',
    plant: ({ teleservice }) => {
      const describe = () => sampleHousehold.family
      Object.assign(teleservice, { household: { effect: 'changes', describe } })
      delete teleservice.prefill
    },
    reported: { file: manifest, field: 'prefill', words: /taken out of the household/ },
  },
  {
    defect: 'a filing refused at a transition that checks nothing',
    plant: ({ filings }) => {
      Object.assign(filings[1], { refusedAt: 'submit', data: filings[0].data })
    },
    reported: { file: 'filings/missing_fields.json', words: /"submit", where nothing is checked/ },
  },
  {
    defect: 'a filing that a transition is to refuse and the schema refuses before',
    plant: (source) => {
      source.teleservice.lifecycle = { submit: { check: ({ refuse }) => refuse('court', 'Non.') } }
      Object.assign(source.filings[1], { refusedAt: 'submit', errors: ['court'] })
    },
    reported: { file: 'filings/missing_fields.json', words: /by the schema, at court, isMember/ },
  },
  {
    defect: 'a list drawn in a way that does not exist',
    plant: ({ teleservice }) => {
      const [list] = Object.values(teleservice.lists ?? {})
      Object.assign(list, { display: 'carousel' })
    },
    reported: { file: manifest, field: 'lists', words: /"carousel", which is none of dropdown/ },
  },
  {
    defect: 'a list that no field uses',
    plant: ({ teleservice }) => {
      teleservice.lists = {
        ...teleservice.lists,
        surfaces: { label: 'Sols', display: 'dropdown', entries: [] },
      }
    },
    reported: { file: manifest, field: 'lists', words: /"surfaces" is used by no field/ },
  },
  {
    defect: 'a list key given twice',
    plant: ({ teleservice }) =>
      teleservice.lists?.courts.entries.push({ key: 'indoor', label: 'Halle' }),
    reported: { file: manifest, field: 'lists', words: /key "indoor" twice/ },
  },
  {
    defect: 'a list label given twice',
    plant: ({ teleservice }) =>
      teleservice.lists?.courts.entries.push({ key: 'hall', label: 'Couvert' }),
    reported: { file: manifest, field: 'lists', words: /label "Couvert" twice/ },
  },
  {
    defect: 'a field in no step',
    plant: ({ teleservice }) => teleservice.form.steps[0].fields.pop(),
    reported: { file: manifest, field: 'memberNumber', words: /in no step/ },
  },
  {
    defect: 'a field in two steps',
    plant: ({ teleservice }) => teleservice.form.steps[1].fields.push('court'),
    reported: {
      file: manifest,
      field: 'court',
      words: /more than once, in "booking" and "guests"/,
    },
  },
  {
    defect: 'a step that names an unknown field',
    plant: ({ teleservice }) => teleservice.form.steps[1].fields.push('racket'),
    reported: { file: manifest, field: 'racket', words: /step "guests".*does not have/ },
  },
  {
    defect: 'a rule that spans two steps',
    plant: ({ teleservice }) => {
      const [rule] = teleservice.form.schema.allOf ?? []
      rule.if = { required: ['isMember', 'guests'] }
    },
    reported: { file: schema, field: 'isMember, guests', words: /memberNumber spans the steps/ },
  },
  {
    defect: 'a rule that looks at an unknown field',
    plant: ({ teleservice }) => {
      const [rule] = teleservice.form.schema.allOf ?? []
      rule.if = { properties: { isMembre: { const: true } }, required: ['isMembre'] }
    },
    reported: { file: schema, field: 'isMembre', words: /does not exist/ },
  },
  {
    defect: 'a rule that a missing answer meets',
    plant: ({ teleservice }) => {
      const [rule] = teleservice.form.schema.allOf ?? []
      rule.if = { properties: { isMember: { const: true } } }
    },
    reported: { file: schema, field: 'isMember', words: /met while this field has no answer/ },
  },
  {
    defect: 'an id that is not the folder’s name',
    plant: ({ teleservice }) => {
      teleservice.id = 'tennis'
    },
    reported: {
      file: manifest,
      field: 'id',
      words: /"tennis" but the folder is "tennis_court_booking"/,
    },
  },
  {
    defect: 'an unknown document type',
    plant: ({ teleservice }) =>
      teleservice.documents?.push({ type: 'racket_photo', required: false }),
    reported: { file: manifest, field: 'documents', words: /"racket_photo" is no document type/ },
  },
  {
    defect: 'an unknown sensitive field',
    plant: ({ teleservice }) => teleservice.privacy.sensitive?.push('bloodType'),
    reported: { file: manifest, field: 'bloodType', words: /no such field/ },
  },
  {
    defect: 'a price simulated from an unknown field',
    plant: ({ teleservice }) => {
      teleservice.pricing = { due: 'on_submit', from: ['hours'], quote: () => [] }
    },
    reported: { file: manifest, field: 'hours', words: /no such field/ },
  },
  {
    defect: 'a schema that AJV’s strict mode refuses',
    plant: ({ teleservice }) => {
      Object.assign(fieldsOf(teleservice).court, { requird: true })
    },
    reported: { file: schema, words: /is refused.*requird/ },
  },
  {
    defect: 'an unknown shared fragment',
    plant: ({ teleservice }) => {
      fieldsOf(teleservice).court = { $ref: 'shared:court', title: 'Terrain' }
    },
    reported: { file: schema, words: /is refused.*shared:court/ },
  },
  {
    defect: 'a ui schema that styles an unknown field',
    plant: ({ teleservice }) => {
      teleservice.form.ui = { racket: { 'ui:widget': 'textarea' } }
    },
    reported: { file: 'ui_schema.json', field: 'racket', words: /no such field/ },
  },
  {
    defect: 'a widget that does not exist',
    plant: ({ teleservice }) => {
      teleservice.form.ui = { isMember: { 'ui:widget': 'radios' } }
    },
    reported: { file: 'ui_schema.json', field: 'isMember', words: /"radios": choose among/ },
  },
  {
    defect: 'a filing that is not as valid as it claims',
    plant: ({ filings }) => {
      filings[0].data = { court: 'indoor', isMember: true }
    },
    reported: {
      file: 'filings/valid.json',
      words: /claims to be valid but gives errors on memberNumber/,
    },
  },
  {
    defect: 'a filing that gives other errors than it claims',
    plant: ({ filings }) => {
      filings[1].errors = ['court']
    },
    reported: { file: 'filings/missing_fields.json', words: /gives errors on court, isMember/ },
  },
  {
    defect: 'a schema that changed under the same revision',
    plant: ({ teleservice }) => {
      fieldsOf(teleservice).court.maxLength = 12
    },
    reported: { file: manifest, field: 'revision', words: /changed shape/ },
  },
  {
    defect: 'a second revision without its upgrade',
    plant: ({ teleservice }) => {
      teleservice.revision = 2
    },
    reported: { file: manifest, field: 'upgrade', words: /has no 2/ },
  },
  {
    defect: 'a season’s limit on a service without season',
    plant: ({ teleservice }) => {
      teleservice.season = 'none'
      teleservice.subject = { kind: 'child', once: 'per_season' }
    },
    reported: { file: manifest, field: 'subject', words: /no season/ },
  },
  {
    defect: 'an alert after the deadline',
    plant: ({ teleservice }) => {
      teleservice.defaults = { maxProcessingDays: 5, alertDaysBefore: 9 }
    },
    reported: {
      file: manifest,
      field: 'defaults.alertDaysBefore',
      words: /below maxProcessingDays/,
    },
  },
  {
    defect: 'silence that decides without a text to found it',
    plant: ({ teleservice }) => {
      teleservice.law = { silence: 'accepts', months: 2 }
    },
    reported: { file: manifest, field: 'law.basis', words: /cite the text/ },
  },
]

test.group('Boot checks', () => {
  test('find nothing in a sound teleservice', async ({ assert }) => {
    const source = soundTeleservice()
    assert.deepEqual(checkTeleservices([source], FACTS), [])
    assert.deepEqual(await tryHooks(source), [])
  })

  test('report {defect} by name')
    .with(DEFECTS)
    .run(({ assert }, { plant, reported }) => {
      const source = soundTeleservice()
      plant(source)
      const found = checkTeleservices([source], FACTS).filter(
        ({ file, field, message }) =>
          file === reported.file && field === reported.field && reported.words.test(message)
      )
      assert.lengthOf(found, 1, JSON.stringify(checkTeleservices([source], FACTS), null, 2))
      assert.equal(found[0].teleservice, 'tennis_court_booking')
    })

  test('report a hook that refuses an answer nobody could mend', async ({ assert }) => {
    const source = soundTeleservice()
    source.teleservice.lifecycle = {
      submit: { check: ({ refuse }) => refuse('guests.0.lastName', 'Ce nom est inconnu.') },
      validate: { check: ({ refuse }) => refuse('guests.0.nickname', 'Ce nom est inconnu.') },
    }
    const problems = await tryHooks(source)
    assert.deepEqual(
      problems.map(({ field }) => field),
      ['lifecycle.validate.check']
    )
    assert.include(problems[0].message, '"guests.0.nickname", which is no field of the form')
  })

  test('say which errors to write in a filing', ({ assert }) => {
    const source = soundTeleservice()
    source.filings[1].errors = []
    const [problem] = checkTeleservices([source], FACTS)
    assert.include(problem.message, '"errors": ["court", "isMember"]')
  })

  test('report every problem of every teleservice at once', ({ assert }) => {
    const first = soundTeleservice()
    const second = { ...soundTeleservice(), name: 'tennis' }
    first.teleservice.label = ' '
    second.teleservice.privacy.sensitive?.push('bloodType')

    const problems = checkTeleservices([first, second], FACTS)
    assert.includeMembers(
      problems.map(({ teleservice, field }) => `${teleservice} ${field}`),
      ['tennis_court_booking id', 'tennis id', 'tennis_court_booking label', 'tennis bloodType']
    )
  })

  test('report a hook that throws by name, not one that refuses', async ({ assert }) => {
    const source = soundTeleservice()
    source.teleservice.lifecycle = {
      submit: { check: ({ refuse }) => refuse('court', 'Ce terrain est fermé.') },
      validate: {
        apply: ({ data }) => ({ court: askTheClub(data.court) }),
      },
    }
    const problems = await tryHooks(source)
    assert.deepEqual(
      problems.map(({ field, message }) => [field, message]),
      [['lifecycle.validate.apply', 'throws on filings/valid.json: the club does not know indoor']]
    )
  })

  test('judge a filing of an earlier revision once it is upgraded', ({ assert }) => {
    const source = soundTeleservice()
    source.teleservice.revision = 2
    source.teleservice.upgrade = { 2: ({ terrain, ...rest }) => ({ court: terrain, ...rest }) }
    source.filings[0] = {
      ...source.filings[0],
      revision: 1,
      data: { terrain: 'outdoor', isMember: false },
    }
    assert.deepEqual(checkTeleservices([source], FACTS), [])

    source.teleservice.upgrade = { 2: (previous) => previous }
    const [problem] = checkTeleservices([source], FACTS)
    assert.equal(problem.file, 'filings/valid.json')
    assert.match(problem.message, /errors on court/)
  })
})

function plantDay({ teleservice }: TeleserviceSource, limits: JsonSchema): void {
  const bornOn: JsonSchema = { type: 'string', title: 'Né le', format: 'date', ...limits }
  fieldsOf(teleservice).guests.items = { type: 'object', properties: { bornOn } }
}

function fieldsOf({ form }: TeleserviceSource['teleservice']) {
  return (form.schema.properties ??= {})
}

function askTheClub(court: unknown): string {
  throw new Error(`the club does not know ${court}`)
}
