import AccountSession from '#accounts/models/account_session'

/** What ends the provider's session too; `null` when this one was opened with a password, or is over. */
export async function identityTokenOf(sessionId: string): Promise<string | null> {
  const session = await AccountSession.query().where('id', sessionId).first()
  return session?.identityToken ?? null
}
