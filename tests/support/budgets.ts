import limiter from '@adonisjs/limiter/services/main'
import { type Group } from '@japa/runner/core'

/**
 * Counts attempts in memory, from zero at each test: the budgets of the database
 * would wait for the connection that the test's own transaction holds.
 */
export function useFreshBudgets(group: Group) {
  group.each.setup(async () => {
    limiter.config.default = 'memory'
    await limiter.clear(['memory'])
  })
}
