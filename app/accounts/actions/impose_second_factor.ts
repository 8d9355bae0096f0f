import { ChangeSettings } from '#authorities/actions/change_settings'
import type Authority from '#authorities/models/authority'
import type { AgentProfile } from '#authorities/settings'

interface Input {
  authority: Authority
  /** Nobody without any. */
  profiles: AgentProfile[]
  /** From that day on; at once without one. */
  from: string | null
}

/** Says of whom a town wants a second factor; whoever is signed in without one is led to it at his next page. */
export class ImposeSecondFactor {
  async handle({ authority, profiles, from }: Input): Promise<void> {
    const settings = {
      secondFactorProfiles: profiles,
      secondFactorFrom: profiles.length > 0 ? from : null,
    }
    await new ChangeSettings().handle({ authority, settings })
  }
}
