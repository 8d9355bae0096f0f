import { runForAuthority } from '#authorities/tenancy'
import Authority from '#authorities/models/authority'
import AuthorityHost from '#authorities/models/authority_host'
import AgentAccount from '#accounts/models/agent_account'
import CategoryRight from '#accounts/models/category_right'
import { SaveSeason } from '#catalogue/actions/save_season'
import Category from '#catalogue/models/category'
import LeisureCentre from '#catalogue/models/leisure_centre'
import School from '#catalogue/models/school'
import LetterTemplate from '#letters/models/letter_template'
import { DEMO_PASSWORD, demoAgents } from '#database/demo/accounts'
import type { DemoAuthority } from '#database/demo/authorities'
import { letterTemplates } from '#database/demo/letter_templates'
import { putServicesOnLine } from '#database/demo/put_services_on_line'
import { currentSeasons } from '#database/demo/seasons'
import { storeTownLogo } from '#database/demo/town_logo'

/** A town with its lists, schools, seasons, letters and agents, ready to be used. */
export async function seedTown(demo: DemoAuthority): Promise<Authority> {
  const { hosts, schools, leisureCentres, ...identity } = demo
  const authority = await Authority.create(identity)
  await AuthorityHost.createMany(hosts.map((host) => ({ host, authorityId: authority.id })))

  await runForAuthority(authority, async () => {
    await putServicesOnLine()
    await School.createMany(schools.map((school) => ({ ...school, active: true })))
    await LeisureCentre.createMany(leisureCentres.map((centre) => ({ ...centre, active: true })))
    for (const season of currentSeasons()) await new SaveSeason().handle(season)
    await LetterTemplate.createMany(letterTemplates.map((letter) => ({ ...letter, version: 1 })))
    await seedAgents(authority)
    const letterLogo = await storeTownLogo(authority.configuration.accent)
    await authority.merge({ settings: { ...authority.settings, letterLogo } }).save()
  })
  return authority
}

async function seedAgents(authority: Authority): Promise<void> {
  const categories = await Category.all()
  for (const { profile, ...identity } of demoAgents) {
    const agent = await AgentAccount.create({
      ...identity,
      email: `${identity.login}@${new URL(`mailto:${authority.adminEmail}`).pathname.split('@')[1]}`,
      password: DEMO_PASSWORD,
      active: true,
    })
    if (!profile) continue
    await CategoryRight.createMany(
      categories.map((category) => ({ agentId: agent.id, categoryId: category.id, profile }))
    )
  }
}
