import { args, BaseCommand, flags } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'

/** For who has lost his second factor in a town where no administrator can sign in any more. */
export default class AgentResetFactor extends BaseCommand {
  static override commandName = 'agent:reset-factor'
  static override description = 'Take away the second factor that an agent has lost'
  static override options: CommandOptions = { startApp: true }

  @args.string({ description: 'Login of the agent' })
  declare login: string

  @flags.string({ description: 'Host name that leads to the town', default: 'localhost' })
  declare host: string

  override async run() {
    const { E_UNKNOWN_AUTHORITY } = await import('#authorities/errors')
    const { findAuthorityByHost } = await import('#authorities/queries/find_authority_by_host')
    const { runForAuthority } = await import('#authorities/tenancy')
    const { default: AgentAccount } = await import('#accounts/models/agent_account')
    const { ResetSecondFactor } = await import('#accounts/actions/reset_second_factor')
    const authority = await findAuthorityByHost(this.host)
    if (!authority) throw new E_UNKNOWN_AUTHORITY([this.host])
    await runForAuthority(authority, async () => {
      const agent = await AgentAccount.findBy('login', this.login.trim().toLowerCase())
      if (!agent) {
        this.logger.error(`${authority.name} : aucun agent « ${this.login} »`)
        this.exitCode = 1
        return
      }
      const actor = { id: null, name: 'Superadministrateur' }
      await new ResetSecondFactor().handle({ agent, actor })
      this.logger.success(`${authority.name} : ${agent.fullName} n’a plus de second facteur`)
    })
  }
}
