import { DateTime } from 'luxon'
import { now, today } from '#shared/clock'
import { runForAuthority } from '#authorities/tenancy'
import Authority from '#authorities/models/authority'
import AuthorityHost from '#authorities/models/authority_host'
import AgentAccount from '#accounts/models/agent_account'
import CategoryRight from '#accounts/models/category_right'
import { SyncTeleservices } from '#catalogue/actions/sync_teleservices'
import { catalogueSeeds } from '#database/catalogue/seeds'
import Category from '#catalogue/models/category'
import LeisureCentre from '#catalogue/models/leisure_centre'
import School from '#catalogue/models/school'
import Season from '#catalogue/models/season'
import LetterTemplate from '#letters/models/letter_template'
import { DEMO_PASSWORD, demoAgents } from '#database/demo/accounts'
import type { DemoAuthority } from '#database/demo/authorities'
import { letterTemplates } from '#database/demo/letter_templates'
import { storeTownLogo } from '#database/demo/town_logo'

/** A town with its lists, schools, seasons, letters and agents, ready to be used. */
export async function seedTown(demo: DemoAuthority): Promise<Authority> {
  const { hosts, schools, leisureCentres, ...identity } = demo
  const authority = await Authority.create(identity)
  await AuthorityHost.createMany(hosts.map((host) => ({ host, authorityId: authority.id })))

  await runForAuthority(authority, async () => {
    await new SyncTeleservices(catalogueSeeds).handle({ activate: true })
    await School.createMany(schools.map((school) => ({ ...school, active: true })))
    await LeisureCentre.createMany(leisureCentres.map((centre) => ({ ...centre, active: true })))
    await Season.create(currentSchoolYear())
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

/** Registrations are open whenever the demo is started, and validation too. */
function currentSchoolYear() {
  const day = DateTime.fromISO(today())
  const year = day.month >= 7 ? day.year : day.year - 1
  return {
    teleserviceId: 'school_canteen_registration',
    label: `Année scolaire ${year}-${year + 1}`,
    registrationStartsOn: now().minus({ months: 2 }).toISODate(),
    registrationEndsOn: now().plus({ months: 4 }).toISODate(),
    validationStartsOn: now().minus({ months: 1 }).toISODate(),
    effectStartsOn: `${year}-09-01`,
    effectEndsOn: `${year + 1}-08-31`,
  }
}
