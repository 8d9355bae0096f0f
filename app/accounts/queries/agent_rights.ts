import TeleserviceSetting from '#catalogue/models/teleservice_setting'
import type AgentAccount from '#accounts/models/agent_account'
import CategoryRight from '#accounts/models/category_right'
import { grants, type CategoryProfile } from '#accounts/rights'

/** A teleservice and what the agent may do with its requests. */
interface TeleserviceRight {
  teleserviceId: string
  categoryId: string
  profile: CategoryProfile
}

/**
 * What an agent may see and do, by teleservice. A teleservice without category
 * is nobody's; an administrator without category sees no request.
 */
export class AgentRights {
  constructor(
    private readonly rights: readonly TeleserviceRight[],
    /** He reads the requests of every teleservice of the town: questions need no filter. */
    readonly all: boolean
  ) {}

  /** Does he hold no right at all? */
  get none(): boolean {
    return this.rights.length === 0
  }

  can(teleserviceId: string, profile: CategoryProfile): boolean {
    return this.teleserviceIdsFor(profile).includes(teleserviceId)
  }

  /** May he do this in at least one category? */
  canAnywhere(profile: CategoryProfile): boolean {
    return this.teleserviceIdsFor(profile).length > 0
  }

  teleserviceIdsFor(profile: CategoryProfile): string[] {
    return this.holding(profile).map((right) => right.teleserviceId)
  }

  categoryIdsFor(profile: CategoryProfile): string[] {
    return [...new Set(this.holding(profile).map((right) => right.categoryId))]
  }

  /** The readable teleservices of one category; none when it is not his. */
  teleserviceIdsIn(categoryId: string): string[] {
    return this.rights
      .filter((right) => right.categoryId === categoryId)
      .map((right) => right.teleserviceId)
  }

  private holding(profile: CategoryProfile): readonly TeleserviceRight[] {
    return this.rights.filter((right) => grants(right.profile, profile))
  }
}

export async function agentRights(agent: AgentAccount): Promise<AgentRights> {
  const settings = await TeleserviceSetting.query().select('teleservice_id', 'category_id')
  const profiles = await profilesByCategory(agent)

  const rights = settings.flatMap(({ teleserviceId, categoryId }) => {
    const profile = categoryId && profiles.get(categoryId)
    return profile ? [{ teleserviceId, categoryId, profile }] : []
  })
  return new AgentRights(rights, rights.length > 0 && rights.length === settings.length)
}

async function profilesByCategory(agent: AgentAccount): Promise<Map<string, CategoryProfile>> {
  const rows = await CategoryRight.query().where('agent_id', agent.id)
  return new Map(rows.map((row) => [row.categoryId, row.profile]))
}
