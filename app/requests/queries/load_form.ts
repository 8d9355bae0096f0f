import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { DateTime } from 'luxon'
import { civilDayOf, today } from '#shared/clock'
import { onDay, type DatedForm } from '#kernel/forms/dated_form'
import type { ResolvedForm } from '#kernel/forms/resolve_form'
import { currentAuthorityId } from '#authorities/tenancy'
import FormSnapshot from '#requests/models/form_snapshot'

const KEPT = 500
const snapshots = new Map<string, ResolvedForm>()

/** The form that a request was filed on, on the day it was sent; today for a draft. */
export async function loadForm(
  request: { formHash: string; submittedAt: DateTime | null },
  trx?: TransactionClientContract
): Promise<DatedForm> {
  const { formHash, submittedAt } = request
  return onDay(await loadFormByHash(formHash, trx), submittedAt ? civilDayOf(submittedAt) : today())
}

/** A form read from its snapshot; snapshots never change, so they are kept in memory. */
export async function loadFormByHash(
  hash: string,
  trx?: TransactionClientContract
): Promise<ResolvedForm> {
  const key = `${currentAuthorityId()}:${hash}`
  const known = snapshots.get(key)
  if (known) return known

  const snapshot = await FormSnapshot.query({ client: trx }).where('hash', hash).firstOrFail()
  if (snapshots.size >= KEPT) snapshots.delete(snapshots.keys().next().value as string)
  snapshots.set(key, snapshot.form)
  return snapshot.form
}
