import { test } from '@japa/runner'
import { shareByLoad } from '#requests/share_by_load'

const LOADS = new Map([
  ['anne', 4],
  ['maud', 1],
  ['remi', 0],
])

test.group('Sharing requests by load', () => {
  test('gives each to whoever has the least by then', ({ assert }) => {
    const candidates = ['anne', 'maud']
    const shares = shareByLoad(
      ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, candidates })),
      LOADS
    )
    assert.deepEqual([...shares.values()], ['maud', 'maud', 'maud', 'anne', 'maud'])
  })

  test('never gives to whoever may not handle it, and leaves what nobody may', ({ assert }) => {
    const shares = shareByLoad(
      [
        { id: 'a', candidates: ['anne'] },
        { id: 'b', candidates: [] },
        { id: 'c', candidates: ['lou'] },
      ],
      LOADS
    )
    assert.deepEqual([...shares], [['a', 'anne']])
  })

  test('levels any loads: the difference left is no larger than what was there, or one', ({
    assert,
  }) => {
    for (let round = 0; round < 200; round += 1) {
      const before = [...Array(4).keys()].map(() => Math.floor(Math.random() * 10))
      const loads = new Map(before.map((count, agent) => [String(agent), count]))
      const count = Math.floor(Math.random() * 40)
      const requests = [...Array(count).keys()].map((id) => ({
        id: String(id),
        candidates: [...loads.keys()],
      }))
      const after = [...before]
      for (const agent of shareByLoad(requests, loads).values()) after[Number(agent)] += 1
      const spread = (counts: number[]) => Math.max(...counts) - Math.min(...counts)
      assert.equal(after.reduce((a, b) => a + b) - before.reduce((a, b) => a + b), count)
      assert.isAtMost(spread(after), Math.max(1, spread(before)))
    }
  })
})
