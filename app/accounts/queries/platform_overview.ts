import Authority from '#authorities/models/authority'
import { runForAuthority } from '#authorities/tenancy'
import AgentAccount from '#accounts/models/agent_account'
import LeisureCentre from '#catalogue/models/leisure_centre'
import School from '#catalogue/models/school'

export interface AuthorityOverview {
  name: string
  hosts: string[]
  agents: { login: string; fullName: string; group: string; active: boolean }[]
  schools: { name: string; address: string; active: boolean }[]
  leisureCentres: { name: string; address: string; active: boolean }[]
}

/** Every authority of the platform with its agents, schools and leisure centres. */
export async function platformOverview(): Promise<AuthorityOverview[]> {
  const authorities = await Authority.query().preload('hosts').orderBy('name')
  const overviews: AuthorityOverview[] = []
  for (const authority of authorities) {
    overviews.push(await runForAuthority(authority, () => overview(authority)))
  }
  return overviews
}

async function overview(authority: Authority): Promise<AuthorityOverview> {
  const agents = await AgentAccount.query().orderBy('last_name').orderBy('first_name')
  return {
    name: authority.name,
    hosts: authority.hosts.map(({ host }) => host),
    agents: agents.map((agent) => ({
      login: agent.login,
      fullName: agent.fullName,
      group: agent.isAdministrator ? 'Administrateur CapDémat' : 'Contributeur CapDémat',
      active: agent.active,
    })),
    schools: (await School.query().orderBy('name')).map(place),
    leisureCentres: (await LeisureCentre.query().orderBy('name')).map(place),
  }
}

function place({ name, address, active }: School | LeisureCentre) {
  return { name, address, active }
}
