import CitizenAccount from '#accounts/models/citizen_account'

interface Input {
  accountId: string
  /** BCP 47 tag of one that the town offers. */
  language: string
}

/** Keeps the language in which a citizen reads the site, and is written to. */
export class ChooseLanguage {
  async handle({ accountId, language }: Input): Promise<void> {
    await CitizenAccount.query().where('id', accountId).update({ language })
  }
}
