import { test } from '@japa/runner'
import { addDays, addWorkingDays, isWorkingDay } from '#shared/days'
import { isPublicHoliday } from '#shared/public_holidays'

/** The eleven days of art. L3133-1, as the State publishes them (calendrier.api.gouv.fr). */
const CALENDARS: Record<number, string> = {
  2008: '01-01 03-24 05-01 05-01 05-08 05-12 07-14 08-15 11-01 11-11 12-25',
  2024: '01-01 04-01 05-01 05-08 05-09 05-20 07-14 08-15 11-01 11-11 12-25',
  2025: '01-01 04-21 05-01 05-08 05-29 06-09 07-14 08-15 11-01 11-11 12-25',
  2026: '01-01 04-06 05-01 05-08 05-14 05-25 07-14 08-15 11-01 11-11 12-25',
  2027: '01-01 03-29 05-01 05-06 05-08 05-17 07-14 08-15 11-01 11-11 12-25',
  2038: '01-01 04-26 05-01 05-08 06-03 06-14 07-14 08-15 11-01 11-11 12-25',
}

test.group('Public holidays', () => {
  for (const [year, expected] of Object.entries(CALENDARS)) {
    test(`are known for ${year}`, ({ assert }) => {
      const found: string[] = []
      for (let day = `${year}-01-01`; day <= `${year}-12-31`; day = addDays(day, 1)) {
        if (isPublicHoliday(day)) found.push(day.slice(5))
      }
      assert.deepEqual(found, [...new Set(expected.split(' '))])
    })
  }

  test('are no working days, nor is the weekend', ({ assert }) => {
    assert.isTrue(isWorkingDay('2026-05-07'))
    assert.isFalse(isWorkingDay('2026-05-08'))
    assert.isFalse(isWorkingDay('2026-05-09'))
  })

  test('put a deadline off: ten working days from 29 April 2026 end after two holidays in May', ({
    assert,
  }) => {
    assert.equal(addWorkingDays('2026-04-29', 1), '2026-04-30')
    assert.equal(addWorkingDays('2026-04-29', 2), '2026-05-04')
    assert.equal(addWorkingDays('2026-04-29', 10), '2026-05-18')
    assert.equal(addWorkingDays('2026-12-24', 1), '2026-12-28')
    assert.equal(addWorkingDays('2026-12-31', 1), '2027-01-04')
  })
})
