import type { HttpContext } from '@adonisjs/core/http'
import { ChooseLanguage } from '#accounts/actions/choose_language'
import { LANGUAGE_COOKIE } from '#accounts/language_cookie'
import type CitizenAccount from '#accounts/models/citizen_account'
import { isOfferedLanguage } from '#authorities/queries/offered_languages'

/** Keeps a choice for this browser, and for the account of who is signed in. What the town does not offer changes nothing. */
export async function rememberLanguage(ctx: HttpContext, language: unknown): Promise<void> {
  if (!isOfferedLanguage(language)) return
  ctx.response.cookie(LANGUAGE_COOKIE, language, { maxAge: '1y' })
  const account = ctx.citizen?.account
  if (account) await new ChooseLanguage().handle({ accountId: account.id, language })
}

/** An account whose owner never chose takes the language that he signs in with. */
export async function adoptLanguage({ request }: HttpContext, account: CitizenAccount) {
  const language: unknown = request.cookie(LANGUAGE_COOKIE)
  if (account.language || !isOfferedLanguage(language)) return
  await new ChooseLanguage().handle({ accountId: account.id, language })
}

/** The language that a button of a form asks for, beside saving it (`language:en`). */
export function languageAsked(action: string): string | null {
  return action.startsWith('language:') ? action.slice('language:'.length) : null
}
