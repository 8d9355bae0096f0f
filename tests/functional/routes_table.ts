import { registeredRoutes } from '#tests/functional/registered_routes'
import { ROUTES, type Access } from '#tests/functional/routes'

const WHO: Record<Access, string> = {
  everyone: 'everyone',
  owner: 'the household that it belongs to, or the browser that filed it without account',
  citizen: 'a signed-in citizen',
  half_agent: 'an agent of whom one more proof is wanted',
  agent: 'a signed-in agent',
  reader: 'an agent with *Consultation* or more on the category',
  writer: 'an agent with *Modification* or more on the category',
  administrator: 'an *Administrateur*',
  platform: 'a *superadministrateur*',
}

/** Every route and who may call it, as the Markdown table of docs/routes.md. */
export function routesTable(): string {
  const rows = registeredRoutes().map(
    ({ name, method, pattern }) =>
      `| ${method.toUpperCase()} | \`${pattern}\` | ${WHO[ROUTES[name]]} |`
  )
  return ['| method | address | who may call it |', '|---|---|---|', ...rows].join('\n')
}
