import { test } from '@japa/runner'
import fc from 'fast-check'
import {
  addDays,
  addMonths,
  addWorkingDays,
  ageOn,
  compareDays,
  daysBetween,
  isDay,
} from '#shared/days'

const anyDay = fc
  .date({ min: new Date('1850-01-01'), max: new Date('2150-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

test.group('days', () => {
  test('knows the days of the calendar', ({ assert }) => {
    for (const day of ['2024-02-29', '2000-02-29', '2026-12-31', '0001-01-01'])
      assert.isTrue(isDay(day), day)
    for (const text of [
      '2023-02-29',
      '1900-02-29',
      '2026-13-01',
      '2026-1-1',
      '2026-04-31',
      '',
      null,
    ]) {
      assert.isFalse(isDay(text), String(text))
    }
  })

  test('counts days forth and back, over years and summer time', ({ assert }) => {
    assert.equal(addDays('2026-12-31', 1), '2027-01-01')
    assert.equal(addDays('2026-03-28', 2), '2026-03-30')
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -5000, max: 5000 }), (day, count) => {
        const later = addDays(day, count)
        return daysBetween(day, later) === count && addDays(later, -count) === day
      })
    )
  })

  test('ends a month where it ends', ({ assert }) => {
    assert.equal(addMonths('2026-01-31', 1), '2026-02-28')
    assert.equal(addMonths('2024-01-31', 1), '2024-02-29')
    assert.equal(addMonths('2026-11-15', 2), '2027-01-15')
    assert.equal(addMonths('2026-03-31', -1), '2026-02-28')
  })

  test('counts no Saturday and no Sunday among working days', ({ assert }) => {
    assert.equal(addWorkingDays('2026-11-27', 1), '2026-11-30')
    assert.equal(addWorkingDays('2026-11-28', 1), '2026-11-30')
    assert.equal(addWorkingDays('2026-11-23', 15), '2026-12-14')
    assert.equal(addWorkingDays('2026-11-28', 0), '2026-11-28')
  })

  test('gives the age of a person on a day', ({ assert }) => {
    assert.equal(ageOn('2018-05-04', '2026-05-03'), 7)
    assert.equal(ageOn('2018-05-04', '2026-05-04'), 8)
    assert.equal(ageOn('2012-02-29', '2026-02-28'), 13)
    assert.equal(ageOn('2012-02-29', '2026-03-01'), 14)
    assert.isBelow(ageOn('2027-01-01', '2026-12-31'), 0)
  })

  test('puts days in order', ({ assert }) => {
    const days = ['2026-10-01', '1999-12-31', '2026-09-30']
    assert.deepEqual(days.sort(compareDays), ['1999-12-31', '2026-09-30', '2026-10-01'])
  })
})
