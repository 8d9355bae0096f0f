import { test } from '@japa/runner'
import { DateTime } from 'luxon'
import { dueMoment, nextMoment } from '#authorities/jobs/schedule'

test.group('Schedules', () => {
  const at = (instant: string) => DateTime.fromISO(instant, { zone: 'utc' })

  for (const { schedule, instant, due, next } of [
    // Winter, summer: three o'clock in the town, not in Greenwich.
    {
      schedule: '0 3 * * *',
      instant: '2026-01-15T02:00:00Z',
      due: '2026-01-15T02:00:00.000Z',
      next: '2026-01-16T02:00:00.000Z',
    },
    {
      schedule: '0 3 * * *',
      instant: '2026-01-15T01:59:59Z',
      due: '2026-01-14T02:00:00.000Z',
      next: '2026-01-15T02:00:00.000Z',
    },
    {
      schedule: '0 3 * * *',
      instant: '2026-07-15T01:00:00Z',
      due: '2026-07-15T01:00:00.000Z',
      next: '2026-07-16T01:00:00.000Z',
    },
    // The night that has no half past two, and the one that has it twice.
    {
      schedule: '30 2 * * *',
      instant: '2026-03-29T06:00:00Z',
      due: '2026-03-29T01:00:00.000Z',
      next: '2026-03-30T00:30:00.000Z',
    },
    {
      schedule: '30 2 * * *',
      instant: '2026-10-25T06:00:00Z',
      due: '2026-10-25T00:30:00.000Z',
      next: '2026-10-26T01:30:00.000Z',
    },
    {
      schedule: '0 13,23 * * *',
      instant: '2026-06-01T20:00:00Z',
      due: '2026-06-01T11:00:00.000Z',
      next: '2026-06-01T21:00:00.000Z',
    },
    {
      schedule: '0 * * * *',
      instant: '2026-06-01T20:17:00Z',
      due: '2026-06-01T20:00:00.000Z',
      next: '2026-06-01T21:00:00.000Z',
    },
  ]) {
    test(`« ${schedule} » at ${instant} was due at ${due}`, ({ assert }) => {
      assert.equal(dueMoment(schedule, at(instant))?.toISO(), due)
      assert.equal(nextMoment(schedule, at(instant))?.toISO(), next)
    })
  }
})
