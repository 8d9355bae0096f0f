import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { E_LETTER_LABEL_TAKEN, E_LETTER_TEMPLATE_STALE } from '#letters/errors'
import LetterTemplate from '#letters/models/letter_template'
import { assertKnownVariables } from '#letters/variables/check_variables'

interface Input {
  /** The template that is changed, on the version that was read; absent for a new one. */
  existing?: { id: string; version: number } | undefined
  /** `null`: for every teleservice. */
  teleserviceId: string | null
  label: string
  shortLabel: string
  subject: string
  body: string
}

/**
 * Saves a « courrier type » (domain.md 2.11): every variable that it mentions
 * exists, and both its labels are its own within its teleservice. Each change
 * raises its version; letters already sent keep the words that they had.
 *
 * @throws E_UNKNOWN_LETTER_VARIABLE naming them, E_LETTER_LABEL_TAKEN, E_LETTER_TEMPLATE_STALE
 */
export class SaveLetterTemplate {
  async handle({ existing, ...words }: Input): Promise<LetterTemplate> {
    assertKnownVariables(`${words.subject}\n${words.body}`)
    return db.transaction(async (trx) => {
      const template = existing ? await read(existing, trx) : new LetterTemplate()
      await assertOwnLabels({ id: existing?.id, ...words }, trx)
      template.merge({ ...words, version: (existing?.version ?? 0) + 1 })
      return template.useTransaction(trx).save()
    })
  }
}

async function read(
  { id, version }: NonNullable<Input['existing']>,
  trx: TransactionClientContract
): Promise<LetterTemplate> {
  const template = await LetterTemplate.query({ client: trx })
    .where('id', id)
    .forUpdate()
    .firstOrFail()
  if (template.version !== version) throw new E_LETTER_TEMPLATE_STALE()
  return template
}

async function assertOwnLabels(
  { id, teleserviceId, ...words }: Omit<Input, 'existing'> & { id: string | undefined },
  trx: TransactionClientContract
): Promise<void> {
  for (const [column, name] of [
    ['label', words.label],
    ['short_label', words.shortLabel],
  ]) {
    const twin = LetterTemplate.query({ client: trx }).where(column, name)
    if (teleserviceId) twin.where('teleservice_id', teleserviceId)
    else twin.whereNull('teleservice_id')
    if (id) twin.whereNot('id', id)
    if (await twin.first()) throw new E_LETTER_LABEL_TAKEN([name])
  }
}
