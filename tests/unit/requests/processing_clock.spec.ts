import { test } from '@japa/runner'
import { addWorkingDays, isWorkingDay } from '#shared/days'
import { clockRuns, restartClock, stopClock } from '#requests/processing_clock'
import { CLOCK_CASES, type ClockCase } from '#tests/unit/requests/processing_clock_cases'

test.group('The clock of deadlines', () => {
  for (const one of CLOCK_CASES) {
    const { title, alertOn, dueOn } = one
    test(`${title}: urgent from ${alertOn}, due on ${dueOn}`, ({ assert }) => {
      assert.deepEqual(deadlines(one), { alertOn, dueOn })
    })
  }

  test('a pause before the last day takes nothing from the days promised', ({ assert }) => {
    for (const one of CLOCK_CASES) {
      const { title, sentOn, maxProcessingDays: most, pauses } = one
      const { dueOn } = deadlines(one)
      if (pauses.some(([stoppedOn]) => stoppedOn >= addWorkingDays(sentOn, most))) continue
      const isPaused = (day: string) => pauses.some(([from, to]) => day > from && day <= to)
      assert.equal(workingDays(sentOn, dueOn, isPaused), most, title)
    }
  })

  test('without a promise nothing stops', ({ assert }) => {
    assert.isNull(stopClock({ alertOn: null, dueOn: null }, '2026-09-01'))
  })

  test('runs while the town hall is waited for, and only then', ({ assert }) => {
    const running = ['pending', 'in_progress', 'complete', 'rectified'] as const
    const resting = ['draft', 'incomplete', 'validated', 'rejected', 'cancelled', 'closed'] as const
    assert.isTrue(running.every(clockRuns))
    assert.isFalse(resting.some(clockRuns))
  })
})

function deadlines({ sentOn, maxProcessingDays, alertDaysBefore, pauses }: ClockCase) {
  return pauses.reduce(
    (clock, [stoppedOn, answeredOn]) => {
      const stopped = stopClock(clock, stoppedOn)
      return stopped ? restartClock(stopped, answeredOn) : clock
    },
    {
      dueOn: addWorkingDays(sentOn, maxProcessingDays) as string | null,
      alertOn: addWorkingDays(sentOn, maxProcessingDays - alertDaysBefore) as string | null,
    }
  )
}

/** Counted one day after the other, without the clock. */
function workingDays(from: string, to: string | null, isPaused: (day: string) => boolean): number {
  let count = 0
  const day = new Date(`${from}T12:00:00Z`)
  const text = () => day.toISOString().slice(0, 10)
  while (to && text() < to) {
    day.setUTCDate(day.getUTCDate() + 1)
    if (isWorkingDay(text()) && !isPaused(text())) count++
  }
  return count
}
