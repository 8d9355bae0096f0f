import { createServer, type IncomingMessage } from 'node:http'
import { FORMATS } from '#kernel/forms/formats'
import { Ajv, type ValidateFunction } from 'ajv'
import { openFloorDatabase } from './open_floor_database.js'
import { submission, type Visit } from './submission.js'

/**
 * The least that sending a draft can cost: one `node:http` process that reads
 * the same post, asks AJV about the same form and runs the same SQL in one
 * transaction, with the database's own driver.
 */
const database = await openFloorDatabase()
const ajv = new Ajv({ strict: false, allErrors: true, formats: FORMATS })
const judgePost = ajv.compile({
  type: 'object',
  required: ['contactChannel', 'terms'],
  properties: {
    contactChannel: {
      enum: ['mail', 'email', 'home_phone', 'office_phone', 'mobile_phone', 'sms', 'office'],
    },
    note: { type: 'string', maxLength: 1024 },
    terms: { const: 'true' },
  },
})
const judges = new Map<string, ValidateFunction>()
for (const { hash, form } of await database.forms()) judges.set(hash, ajv.compile(form.schema))

const PAGE = /^\/demarches\/([a-z_]+)\/demande\/([0-9a-f-]{36})\/validation$/

createServer(async (request, response) => {
  const [, teleserviceId, draftId] = PAGE.exec(request.url ?? '') ?? []
  if (!draftId) return response.end('ok')

  const post = Object.fromEntries(new URLSearchParams(await bodyOf(request)))
  if (!judgePost(post)) return response.writeHead(422).end()

  const cookies = new Map(
    (request.headers.cookie ?? '').split('; ').map((pair) => pair.split('=') as [string, string])
  )
  const visit: Visit = {
    authorityId: cookies.get('authority') as string,
    accountId: cookies.get('account') as string,
    draftId,
    teleserviceId,
    contactChannel: post.contactChannel,
  }
  try {
    await database.run(submission(visit, judges))
    response
      .writeHead(303, { location: `/demarches/${teleserviceId}/demande/${draftId}/envoyee` })
      .end()
  } catch (error) {
    console.error(error)
    response.writeHead(500).end()
  }
}).listen(Number(process.env.PORT), process.env.HOST)

async function bodyOf(request: IncomingMessage): Promise<string> {
  request.setEncoding('utf8')
  let body = ''
  for await (const chunk of request) body += chunk
  return body
}
