import AgentAccount from '#accounts/models/agent_account'
import CategoryRight from '#accounts/models/category_right'
import type { CategoryProfile } from '#accounts/rights'
import { Sentence } from '#tests/support/world/sentence'
import type { Town } from '#tests/support/world/town'

export const AGENT_PASSWORD = 'Agent-de-mairie-54'

/** `await anAgent(town).named('Anne', 'Leroy').with('school', 'write')` */
export class AgentBuilder extends Sentence<AgentAccount> {
  #firstName = 'Anne'
  #lastName = 'Leroy'
  #isAdministrator = false
  #rights: { categoryKey: string; profile: CategoryProfile }[] = []

  constructor(private town: Town) {
    super()
  }

  named(firstName: string, lastName: string): this {
    this.#firstName = firstName
    this.#lastName = lastName
    return this
  }

  administrator(): this {
    this.#isAdministrator = true
    return this
  }

  /** @param categoryKey a key of database/catalogue/categories.json */
  with(categoryKey: string, profile: CategoryProfile): this {
    this.#rights.push({ categoryKey, profile })
    return this
  }

  protected build(): Promise<AgentAccount> {
    return this.town.run(async () => {
      const agent = await AgentAccount.create({
        login: `${this.#firstName}.${this.#lastName}`.toLowerCase(),
        password: AGENT_PASSWORD,
        firstName: this.#firstName,
        lastName: this.#lastName,
        email: `${this.#firstName}.${this.#lastName}@blainville.test`.toLowerCase(),
        isAdministrator: this.#isAdministrator,
        active: true,
      })
      for (const { categoryKey, profile } of this.#rights) {
        const categoryId = this.town.category(categoryKey).id
        await CategoryRight.create({ agentId: agent.id, categoryId, profile })
      }
      return agent
    })
  }
}
