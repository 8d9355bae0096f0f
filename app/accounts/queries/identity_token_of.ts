import CitizenSession from '#accounts/models/citizen_session'

/** What ends the provider's session too; `null` when this one was opened with a password, or is over. */
export async function identityTokenOf(sessionId: string): Promise<string | null> {
  const session = await CitizenSession.query().where('id', sessionId).first()
  return session?.identityToken ?? null
}
