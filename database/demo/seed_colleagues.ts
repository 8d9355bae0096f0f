import hash from '@adonisjs/core/services/hash'
import { DateTime } from 'luxon'
import { v7 as uuidv7 } from 'uuid'
import { today } from '#shared/clock'
import { currentAuthority } from '#authorities/tenancy'
import AgentAccount from '#accounts/models/agent_account'
import CategoryRight from '#accounts/models/category_right'
import Category from '#catalogue/models/category'
import { DeclareAbsence } from '#requests/actions/declare_absence'
import { DEMO_PASSWORD, demoColleagues } from '#database/demo/accounts'

/** The agents of each service, beside those whose accounts the demo shows. */
export async function seedColleagues(): Promise<void> {
  const { id: authorityId, adminEmail } = currentAuthority()
  const categories = new Map((await Category.all()).map(({ id, key }) => [key, id]))
  const password = await hash.make(DEMO_PASSWORD)
  for (const { categories: keys, ...identity } of demoColleagues) {
    // Quietly: what is stored is the hash already.
    const agent = await AgentAccount.createQuietly({
      ...identity,
      id: uuidv7(),
      authorityId,
      email: `${identity.login}@${adminEmail.split('@')[1]}`,
      password,
      isAdministrator: false,
      active: true,
    })
    await CategoryRight.createMany(
      keys.map((key) => ({
        agentId: agent.id,
        categoryId: categories.get(key) as string,
        profile: 'write' as const,
      }))
    )
  }
}

/** One of them goes on holiday in two weeks. */
export async function declareHoliday(): Promise<void> {
  const agent = await AgentAccount.findByOrFail('login', 'scolaire.demo')
  const replacement = await AgentAccount.findByOrFail('login', 'agent.demo')
  const monday = DateTime.fromISO(today()).startOf('week').plus({ weeks: 2 })
  await new DeclareAbsence().handle({
    agent,
    replacement,
    startsOn: monday.toISODate() as string,
    endsOn: monday.plus({ days: 4 }).toISODate() as string,
    comesBack: true,
    actor: { kind: 'agent', id: agent.id, name: agent.fullName },
  })
}
