import 'reflect-metadata'
import { randomBytes } from 'node:crypto'
import { Ignitor } from '@adonisjs/core'
import { defineConfig as defineBodyParser } from '@adonisjs/core/bodyparser'
import { defineConfig as defineEncryption, drivers } from '@adonisjs/core/encryption'
import { defineConfig as defineHttp } from '@adonisjs/core/http'
import { defineConfig as defineLogger } from '@adonisjs/core/logger'
import { defineConfig as defineSession, stores } from '@adonisjs/session'
import { defineConfig as defineShield } from '@adonisjs/shield'
import { FORMATS } from '#kernel/forms/formats'
import vine from '@vinejs/vine'
import { Ajv, type ValidateFunction } from 'ajv'
import { openFloorDatabase } from './open_floor_database.js'
import { submission } from './submission.js'

/**
 * The same as submission_server.ts inside the framework: AdonisJS with its own body parser, session,
 * CSRF and validation, and nothing of ours. What lies between the two is the framework's; what lies
 * between this and the application is the application's.
 */
const database = await openFloorDatabase()
const ajv = new Ajv({ strict: false, allErrors: true, formats: FORMATS })
const judges = new Map<string, ValidateFunction>()
for (const { hash, form } of await database.forms()) judges.set(hash, ajv.compile(form.schema))

const KEY = randomBytes(32).toString('hex')

const validator = vine.compile(
  vine.object({
    contactChannel: vine.enum([
      'mail',
      'email',
      'home_phone',
      'office_phone',
      'mobile_phone',
      'sms',
      'office',
    ]),
    note: vine.string().maxLength(1024).optional(),
    terms: vine.accepted(),
  })
)

await new Ignitor(new URL('./', import.meta.url), { importer: (file) => import(file) })
  .tap((app) => {
    app.rcContents({
      providers: [
        '@adonisjs/core/providers/app_provider',
        '@adonisjs/core/providers/hash_provider',
        '@adonisjs/core/providers/vinejs_provider',
        '@adonisjs/session/session_provider',
        '@adonisjs/shield/shield_provider',
      ].map((file) => ({ file: () => import(file), environment: ['web'] })),
    })
    app.useConfig({
      app: { appKey: KEY, http: defineHttp({}) },
      encryption: defineEncryption({
        default: 'gcm',
        list: { gcm: drivers.aes256gcm({ keys: [KEY], id: 'gcm' }) },
      }),
      bodyparser: defineBodyParser({}),
      logger: defineLogger({ default: 'app', loggers: { app: { enabled: false } } }),
      session: defineSession({ store: 'cookie', stores: { cookie: stores.cookie() } }),
      shield: defineShield({ csrf: { enabled: true, methods: ['POST'], exceptRoutes: [] } }),
    })
    app.starting(declareRoutes)
  })
  .httpServer()
  .start()

async function declareRoutes() {
  const { default: router } = await import('@adonisjs/core/services/router')
  const { default: server } = await import('@adonisjs/core/services/server')
  server.use([])
  router.use([
    () => import('@adonisjs/core/bodyparser_middleware'),
    () => import('@adonisjs/session/session_middleware'),
    () => import('@adonisjs/shield/shield_middleware'),
  ])
  router.get('/', () => 'ok')
  router.get('/entree/:authority/:account', ({ params, request, session }) => {
    session.put('visitor', params)
    return `<input type="hidden" name="_csrf" value="${request.csrfToken}">`
  })
  router.post('/demarches/:id/demande/:draft/validation', async (ctx) => {
    const { contactChannel } = await ctx.request.validateUsing(validator)
    const { id, draft } = ctx.params
    const { authority, account } = ctx.session.get('visitor')
    await database.run(
      submission(
        {
          authorityId: authority,
          accountId: account,
          draftId: draft,
          teleserviceId: id,
          contactChannel,
        },
        judges
      )
    )
    return ctx.response.redirect().status(303).toPath(`/demarches/${id}/demande/${draft}/envoyee`)
  })
}
