import 'reflect-metadata'
import { Ignitor } from '@adonisjs/core'
import { printSlowest } from './watch_statements.js'

/**
 * A process of its own, on the database of its environment: runs the searches given as JSON
 * (name → query of the address) as an agent of the first town does, and tells the slowest statement.
 */
const APP_ROOT = new URL('../../', import.meta.url)

const app = new Ignitor(APP_ROOT, { importer: (path) => import(path) })
  .tap((application) => {
    application.booting(async () => {
      await import('#start/env')
    })
  })
  .createApp('console')
await app.init()
await app.boot()
await app.start(async () => {
  const search = await agentAtWork()
  const searches = JSON.parse(process.argv[2]) as Record<string, string>
  const works = Object.entries(searches).map(([name, query]) => [name, () => search(query)])
  await printSlowest(Object.fromEntries(works))
})
await app.terminate()
process.exit(0)

/** « agent.demo » searching. */
async function agentAtWork() {
  const { default: Authority } = await import('#authorities/models/authority')
  const { default: AuthorityHost } = await import('#authorities/models/authority_host')
  const { runForAuthority } = await import('#authorities/tenancy')
  const { default: AgentAccount } = await import('#accounts/models/agent_account')
  const { agentRights } = await import('#accounts/queries/agent_rights')
  const { searchOfQuery } = await import('#back_office/carried_search')
  const { criteriaOf } = await import('#back_office/view_models/search_address')
  const { searchRequests } = await import('#requests/queries/search_requests')

  const { authorityId } = await AuthorityHost.findByOrFail('host', 'localhost')
  const authority = await Authority.findOrFail(authorityId)
  const rights = await runForAuthority(authority, async () =>
    agentRights(await AgentAccount.findByOrFail('login', 'agent.demo'))
  )
  return (query: string) =>
    runForAuthority(authority, async () => {
      const search = await searchOfQuery(query)
      if (!search) throw new Error(`No search: ${query}`)
      await searchRequests(rights, criteriaOf(search))
    })
}
