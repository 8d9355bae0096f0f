import type { Browser, Page } from 'playwright'
import { DEMO_PASSWORD } from '#database/demo/accounts'
import type { BenchDatabase } from './bench_database.js'
import { freshDatabase } from './databases.js'
import { ace, startApplication } from './server.js'
import type { Form } from './visit_form.js'

export interface DemoCitizen {
  database: BenchDatabase
  page: Page
  session: Form['session']
  url: string
}

/** The demo town on SQLite, and its citizen signed in to it. */
export async function demoCitizen(browser: Browser): Promise<DemoCitizen> {
  const database = await freshDatabase('sqlite')
  await ace(database.env, 'migration:run', '--force')
  await ace(database.env, 'demo:seed')
  const { url } = await startApplication(database.env)

  const page = await (await browser.newContext({ baseURL: url })).newPage()
  await page.goto('/connexion')
  await page.fill('[name=identifier]', 'usager.demo')
  await page.fill('[name=password]', DEMO_PASSWORD)
  await page.click('main form button[type=submit]')
  await page.waitForURL('**/')
  return { database, page, session: await page.context().storageState(), url }
}
