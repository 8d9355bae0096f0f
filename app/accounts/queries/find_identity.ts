import AccountIdentity from '#accounts/models/account_identity'

/** The tie of a proven identity, by the provider's own name for the person; `null` when it opens nothing – whatever its name or its address. */
export function findIdentity(provider: string, subject: string): Promise<AccountIdentity | null> {
  return AccountIdentity.query().where('provider', provider).where('subject', subject).first()
}
