import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import edge from 'edge.js'
import { v4 as uuidv4 } from 'uuid'
import type PostedForm from '#authorities/models/posted_form'
import { answerForm, releaseForm } from '#authorities/posted_forms/answer_form'
import { claimForm } from '#authorities/posted_forms/claim_form'

const TOKEN = /^[0-9a-f-]{36}$/

/** Sending a draft happens once by the draft's state, and is what a town does most: it needs no second guard. */
const ONCE_BY_THEMSELVES = ['submissions.store']

/**
 * One form posted several times – a double click, a connection that failed, a
 * browser that insists – is handled once, and every post is answered alike.
 * Each form of a page bears a token beside the one against forgery; the form
 * filled in otherwise is another form, even with the same token. What opens or
 * changes the session (signing in) is no such form: a second answer would lack it.
 */
export default class OnceMiddleware {
  async handle(ctx: HttpContext, next: NextFn) {
    ctx.view.share({ csrfField: () => formTokens(ctx) })
    const isOnceAnyway = ONCE_BY_THEMSELVES.includes(ctx.route?.name ?? '')
    if (isOnceAnyway || !TOKEN.test(String(ctx.request.input('_once', '')))) return next()

    const key = await keyOf(ctx)
    const answered = await claimForm(key)
    if (answered) return answerAgain(ctx, answered)

    ctx.postedKey = key
    const before = JSON.stringify(ctx.session.all())
    try {
      await next()
    } finally {
      const isSame = JSON.stringify(ctx.session.all()) === before
      await settle(ctx, key, isSame)
    }
  }
}

function formTokens({ request }: HttpContext) {
  return edge.globals.html.safe(
    `<input type="hidden" name="_csrf" value="${request.csrfToken}"><input type="hidden" name="_once" value="${uuidv4()}">`
  )
}

/** Who posted what, where. */
async function keyOf(ctx: HttpContext): Promise<string> {
  const fields = ctx.request.except(['_csrf'])
  const files = Object.entries(ctx.request.allFiles()).flatMap(([name, posted]) =>
    [posted].flat().map(async (file) => [name, file.clientName, await digest(file.tmpPath)])
  )
  const place = [ctx.request.method(), ctx.request.url(true)]
  const post = [visitor(ctx), ...place, fields, await Promise.all(files)]
  return sha256(JSON.stringify(post))
}

async function digest(path: string | undefined): Promise<string> {
  return path ? sha256(await readFile(path)) : ''
}

function sha256(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex')
}

/** `agent` is absent from the pages of the front office. */
function visitor({ agent, citizen, counter, session }: Partial<HttpContext>): string {
  return agent?.id ?? counter?.session.id ?? citizen?.account?.id ?? session?.sessionId ?? ''
}

function answerAgain({ session, response }: HttpContext, form: PostedForm) {
  for (const [name, message] of Object.entries(form.messages ?? {})) {
    session.flash(name, String(message))
  }
  return response
    .redirect()
    .status(303)
    .toPath(form.location as string)
}

/** What led to another page was done; what was refused, or only showed something, may be tried again. */
async function settle(
  { response, session }: HttpContext,
  key: string,
  mayAnswerAgain: boolean
): Promise<void> {
  const location = response.getHeader('location')
  const messages = session.responseFlashMessages.all()
  const isDone = response.getStatus() === 303 && typeof location === 'string' && !messages.error
  if (isDone && mayAnswerAgain) {
    await answerForm(key, { location, messages })
  } else {
    await releaseForm(key)
  }
}

declare module '@adonisjs/core/http' {
  export interface HttpContext {
    /** Names the posted form: what it creates may derive its identifier from it, and so exist once. */
    postedKey?: string
  }
}
