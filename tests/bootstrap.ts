import app from '@adonisjs/core/services/app'
import testUtils from '@adonisjs/core/services/test_utils'
import { authApiClient } from '@adonisjs/auth/plugins/api_client'
import { dbAssertions } from '@adonisjs/lucid/plugins/db'
import { sessionApiClient } from '@adonisjs/session/plugins/api_client'
import { shieldApiClient } from '@adonisjs/shield/plugins/api_client'
import { apiClient } from '@japa/api-client'
import { assert } from '@japa/assert'
import { browserClient } from '@japa/browser-client'
import { pluginAdonisJS } from '@japa/plugin-adonisjs'
import { type Config } from '@japa/runner/types'
import { dot, github, ndjson, spec } from '@japa/runner/reporters'
import { launchBrowser } from '#tests/support/browser'
import { isolateSqlite, migrateFresh } from '#tests/support/databases'
import { baseUrl, chooseAddress } from '#tests/support/http_address'
import { keepSessionsInMemory, openSessions } from '#tests/support/sessions'
import { summaryReporter } from '#tests/support/summary_reporter'

const SUITES_WITH_BROWSER = ['browser', 'teleservices']
const SUITES_WITH_SERVER = ['functional', ...SUITES_WITH_BROWSER]
const SUITES_WITH_DATABASE = ['contracts', 'unit', ...SUITES_WITH_SERVER]

await chooseAddress()
await keepSessionsInMemory(app)
const removeSqlite = await isolateSqlite()

export const plugins: Config['plugins'] = [
  assert(),
  apiClient({ baseURL: baseUrl() }),
  browserClient({
    runInSuites: SUITES_WITH_BROWSER,
    launcher: launchBrowser,
    contextOptions: { baseURL: baseUrl(), locale: 'fr-FR', timezoneId: 'Europe/Paris' },
  }),
  pluginAdonisJS(app, { baseURL: baseUrl() }),
  sessionApiClient(app),
  shieldApiClient(),
  authApiClient(app),
  openSessions(),
  dbAssertions(app),
]

const summaryFile = process.env.TEST_SUMMARY_FILE

export const reporters: Config['reporters'] = {
  activated: summaryFile ? ['spec', 'summary'] : ['spec'],
  list: [spec(), dot(), ndjson(), github(), ...(summaryFile ? [summaryReporter(summaryFile)] : [])],
}

export const runnerHooks: Required<Pick<Config, 'setup' | 'teardown'>> = {
  setup: [],
  teardown: [removeSqlite],
}

let isMigrated = false

export const configureSuite: Config['configureSuite'] = (suite) => {
  if (SUITES_WITH_DATABASE.includes(suite.name)) {
    suite.setup(async () => {
      if (!isMigrated) await migrateFresh()
      isMigrated = true
    })
  }
  if (SUITES_WITH_SERVER.includes(suite.name)) {
    suite.setup(() => testUtils.httpServer().start())
  }
}
