import { test } from '@japa/runner'
import { SaveSeason } from '#catalogue/actions/save_season'
import Season from '#catalogue/models/season'
import { useTruncatedDatabase } from '#tests/support/databases'
import { aTown } from '#tests/support/world'

const SPORTS = 'sports_club'

/** A season like any other, apart from what a test changes. */
function aSeason(changes: Partial<Parameters<SaveSeason['handle']>[0]> = {}) {
  return {
    teleserviceId: SPORTS,
    label: 'Saison 2030-2031',
    registrationStartsOn: '2030-05-02',
    registrationEndsOn: '2030-08-31',
    validationStartsOn: '2030-06-01',
    effectStartsOn: '2030-09-01',
    effectEndsOn: '2031-06-30',
    ...changes,
  }
}

const NEXT = aSeason({
  label: 'Saison 2031-2032',
  registrationStartsOn: '2031-05-02',
  registrationEndsOn: '2031-08-31',
  validationStartsOn: null,
  effectStartsOn: '2031-07-01',
  effectEndsOn: '2032-06-30',
})

/** Which rule is broken, and by which days. */
const BROKEN = {
  'registrations end before they open': { registrationEndsOn: '2030-05-01' },
  'the season ends before it starts': { effectEndsOn: '2030-09-01' },
  'registrations open after the season’s start': { effectStartsOn: '2030-05-02' },
  'registrations end after the season': { registrationEndsOn: '2031-06-30' },
  'validation before registrations': { validationStartsOn: '2030-05-01' },
  'validation after the season': { validationStartsOn: '2031-07-01' },
}

const OVERLAPPING = {
  E_REGISTRATIONS_OVERLAP: { registrationStartsOn: '2030-08-31' },
  E_SEASONS_OVERLAP: { effectStartsOn: '2031-06-30' },
}

test.group('Seasons', (group) => {
  useTruncatedDatabase(group)

  for (const [name, changes] of Object.entries(BROKEN)) {
    test(`are refused when ${name}, by the database too`, async ({ assert }) => {
      const town = await aTown()
      await town.run(async () => {
        const error = await new SaveSeason().handle(aSeason(changes)).catch((refusal) => refusal)
        assert.equal(error.code, 'E_SEASON_DATES')
        await assert.rejects(() => Season.create(aSeason(changes)), /seasons_dates_in_order/)
        const sound = await Season.create(aSeason())
        await assert.rejects(() => sound.merge(changes).save(), /seasons_dates_in_order/)
      })
    })
  }

  for (const [code, changes] of Object.entries(OVERLAPPING)) {
    test(`of one teleservice are refused with ${code}, by the database too`, async ({ assert }) => {
      const town = await aTown()
      const other = { ...NEXT, ...changes }
      const constraint = new RegExp(
        code.startsWith('E_SEASONS') ? '_effects_apart' : '_registrations_apart'
      )
      await town.run(async () => {
        await new SaveSeason().handle(aSeason())
        const error = await new SaveSeason().handle(other).catch((refusal) => refusal)
        assert.equal(error.code, code)
        assert.include(error.message, 'Saison 2030-2031')
        await assert.rejects(() => Season.create(other), constraint)
        const apart = await Season.create(NEXT)
        await assert.rejects(() => apart.merge(changes).save(), constraint)
      })
    })
  }

  test('of another teleservice or another town are apart', async ({ assert }) => {
    const [town, neighbour] = [await aTown(), await aTown('Voisine').at('voisine.test')]
    await town.run(async () => {
      await new SaveSeason().handle(aSeason())
      await new SaveSeason().handle(aSeason({ teleserviceId: 'music_school' }))
    })
    await neighbour.run(async () => {
      const season = await new SaveSeason().handle(aSeason())
      const renamed = await new SaveSeason().handle({ ...aSeason(), id: season.id, label: 'Été' })
      assert.equal(renamed.label, 'Été')
    })
  })

  test('saved by two managers at once are refused to one of them, in words', async ({ assert }) => {
    const town = await aTown()
    await town.run(async () => {
      const outcomes = await Promise.allSettled(
        ['A', 'B', 'C'].map((label) => new SaveSeason().handle(aSeason({ label })))
      )
      const refused = outcomes.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))
      assert.deepEqual(
        refused.map(({ code }) => code),
        ['E_REGISTRATIONS_OVERLAP', 'E_REGISTRATIONS_OVERLAP']
      )
      assert.lengthOf(await Season.query().where('teleservice_id', SPORTS), 1)
    })
  })

  test('bear a name of their own', async ({ assert }) => {
    const town = await aTown()
    await town.run(async () => {
      await new SaveSeason().handle(aSeason())
      const error = await new SaveSeason()
        .handle({ ...NEXT, label: 'Saison 2030-2031' })
        .catch((refusal) => refusal)
      assert.equal(error.code, 'E_SEASON_LABEL_TAKEN')
    })
  })
})
