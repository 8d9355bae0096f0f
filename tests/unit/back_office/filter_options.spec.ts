import { test } from '@japa/runner'
import AgentAccount from '#accounts/models/agent_account'
import CategoryRight from '#accounts/models/category_right'
import { agentRights } from '#accounts/queries/agent_rights'
import { searchOptions } from '#back_office/view_models/filter_options'
import Season from '#catalogue/models/season'
import { useDatabase } from '#tests/support/databases'
import { aBusyTown, naiveRightsOf } from '#tests/unit/requests/queries/busy_town'
import { chance } from '#tests/unit/requests/queries/random_requests'

test.group('What the filters of a search offer', (group) => {
  useDatabase(group)

  test('is what each profile may find in his town, and nothing else', async ({ assert }) => {
    const { town, agents } = await aBusyTown(chance(31))
    for (const agent of agents) {
      await town.run(async () => {
        const rights = await agentRights(agent)
        const { categoryOf, readableCategories } = await naiveRightsOf(agent)
        const teleservices = [...categoryOf].flatMap(([id, category]) =>
          category && readableCategories.has(category) ? [{ id, category }] : []
        )
        const colleagues = await colleaguesOn(readableCategories)

        for (const categoryId of [undefined, ...new Set(categoryOf.values())]) {
          const offered = await searchOptions({ rights }, { categoryId: categoryId ?? undefined })
          const label = `${agent.login} ${categoryId}`
          const narrowed = teleservices.filter((one) => !categoryId || one.category === categoryId)
          assert.sameMembers(
            valuesOf(offered.categories),
            [...new Set(teleservices.map((one) => one.category))],
            label
          )
          assert.sameMembers(valuesOf(offered.teleservices), idsOf(narrowed), label)
          assert.sameMembers(valuesOf(offered.colleagues), colleagues, label)
          assert.sameMembers(valuesOf(offered.assignees), ['personne', ...colleagues], label)
        }
        for (const teleserviceId of [undefined, ...categoryOf.keys()]) {
          const offered = await searchOptions({ rights }, { teleserviceId })
          const readable = idsOf(teleservices).filter(
            (id) => !teleserviceId || id === teleserviceId
          )
          const seasons = (await Season.query()).filter((one) =>
            readable.includes(one.teleserviceId)
          )
          assert.sameMembers(valuesOf(offered.seasons), idsOf(seasons), agent.login)
        }
      })
    }
  }).timeout(60_000)
})

/** Those of the town who hold any right on one of these categories. */
async function colleaguesOn(categories: Set<string>): Promise<string[]> {
  const rights = await CategoryRight.query()
  const agents = await AgentAccount.query()
  return idsOf(agents).filter((id) =>
    rights.some((right) => right.agentId === id && categories.has(right.categoryId))
  )
}

function valuesOf(options: { value: string }[]): string[] {
  return options.map(({ value }) => value)
}

function idsOf(rows: { id: string }[]): string[] {
  return rows.map(({ id }) => id)
}
