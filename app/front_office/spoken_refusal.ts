import { currentLanguage } from '#shared/speech'

/** Refusals that a page of the portal shows, for those who read English. What is not here is said in French. */
const ENGLISH: Readonly<Record<string, string>> = {
  E_WRONG_CREDENTIALS: 'The sign-in name or the password is not right.',
  E_ACCOUNT_BLOCKED: 'This account is blocked. Contact the town hall.',
  E_TOO_MANY_ATTEMPTS: 'Too many attempts: wait for a quarter of an hour, then try again.',
  E_FOLLOW_UP_REFUSED: 'No request has this number and this code. Check both.',
}

/** A catalogued refusal, in the language of the page. */
export function spokenRefusal({
  code,
  message,
}: {
  code?: string | undefined
  message: string
}): string {
  return (/^en\b/.test(currentLanguage()) && code && ENGLISH[code]) || message
}
