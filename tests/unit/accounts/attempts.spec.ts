import { test } from '@japa/runner'
import { countingFailures, spendOne } from '#accounts/attempts'
import { E_TOO_MANY_ATTEMPTS, E_WRONG_CREDENTIALS } from '#accounts/errors'
import { useFreshBudgets } from '#tests/support/budgets'
import { useDatabase } from '#tests/support/databases'
import { aTown } from '#tests/support/world'

const ATTEMPT = { door: 'citizen', identifier: 'camille.martin', ip: '192.0.2.1' }
const fail = () => Promise.reject(new E_WRONG_CREDENTIALS())

test.group('Counted attempts', (group) => {
  useDatabase(group)
  useFreshBudgets(group)

  test('are forgotten after a success', async ({ assert }) => {
    const town = await aTown()
    await town.run(async () => {
      for (let round = 0; round < 3; round++) {
        for (let failure = 0; failure < 4; failure++) {
          await assert.rejects(() => countingFailures(ATTEMPT, fail), E_WRONG_CREDENTIALS)
        }
        await countingFailures(ATTEMPT, async () => 'right')
      }
    })
  })

  test('ignore the case and the accents of the identifier', async ({ assert }) => {
    const town = await aTown()
    await town.run(async () => {
      for (const identifier of ['a.b', 'A.B', 'á.b', 'a b', 'A-B']) {
        await assert.rejects(
          () => countingFailures({ ...ATTEMPT, identifier }, fail),
          E_WRONG_CREDENTIALS
        )
      }
      await assert.rejects(
        () => countingFailures({ ...ATTEMPT, identifier: 'a.b' }, fail),
        E_TOO_MANY_ATTEMPTS
      )
    })
  })

  test('of many logins from one address are refused too', async ({ assert }) => {
    const town = await aTown()
    await town.run(async () => {
      for (let login = 0; login < 30; login++) {
        await assert.rejects(
          () => countingFailures({ ...ATTEMPT, identifier: `login${login}` }, fail),
          E_WRONG_CREDENTIALS
        )
      }
      await assert.rejects(
        () => countingFailures({ ...ATTEMPT, identifier: 'another' }, fail),
        E_TOO_MANY_ATTEMPTS
      )
    })
  })

  test('of one town do not weigh on another', async ({ assert }) => {
    const town = await aTown()
    const elsewhere = await aTown().at('ailleurs.test')
    await town.run(async () => {
      await spendOne('note', 'x', 1)
      await assert.rejects(() => spendOne('note', 'x', 1), E_TOO_MANY_ATTEMPTS)
    })
    await assert.doesNotReject(() => elsewhere.run(() => spendOne('note', 'x', 1)))
  })
})
