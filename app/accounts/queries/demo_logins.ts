import db from '@adonisjs/lucid/services/db'

/** Logins made for demonstrations, over every authority: what a live installation refuses to start with. */
export async function demoLogins(): Promise<string[]> {
  const logins: string[] = []
  for (const table of ['agent_accounts', 'citizen_accounts', 'platform_administrators']) {
    const rows: { login: string }[] = await db
      .from(table)
      .select('login')
      .where('login', 'like', '%.demo')
    logins.push(...rows.map(({ login }) => login))
  }
  return logins
}
