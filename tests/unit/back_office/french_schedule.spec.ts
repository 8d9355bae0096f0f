import { test } from '@japa/runner'
import { frenchSchedule } from '#back_office/french_schedule'

test.group('The rhythm of a job in French', () => {
  for (const [schedule, words] of [
    ['0 3 * * *', 'chaque jour à 3\u00a0h'],
    ['30 1 * * *', 'chaque jour à 1\u00a0h\u00a030'],
    ['0 13,23 * * *', 'chaque jour à 13\u00a0h et 23\u00a0h'],
    ['0 * * * *', 'toutes les heures'],
    ['0 7 * * 1', null],
    ['*/5 * * * *', null],
  ] as const) {
    test(`« ${schedule} » is ${words ?? 'left to the next moment'}`, ({ assert }) => {
      assert.equal(frenchSchedule(schedule), words)
    })
  }
})
