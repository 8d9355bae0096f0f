import { setTimeout as pause } from 'node:timers/promises'
import db from '@adonisjs/lucid/services/db'
import { v7 as uuidv7 } from 'uuid'
import { now } from '#shared/clock'
import { currentAuthorityId } from '#authorities/tenancy'
import { E_FORM_BEING_HANDLED } from '#authorities/errors'
import PostedForm from '#authorities/models/posted_form'

/** After this time a form is a new one: a page taken out of the browser's memory may be posted again on purpose. */
const REPLAY_MINUTES = 10

/** A form that was not answered by then was being handled by a process that died. */
const LEASE_SECONDS = 120

const WAITED_MILLISECONDS = 30_000
const PAUSE_MILLISECONDS = 100

/**
 * Claims a posted form for the caller, who must then answer or release it.
 * While somebody else handles the same form, waits for his answer.
 *
 * @returns null when the form is the caller's to handle, else the answered row
 * @throws E_FORM_BEING_HANDLED when the first post takes too long
 */
export async function claimForm(key: string): Promise<PostedForm | null> {
  const deadline = Date.now() + WAITED_MILLISECONDS
  const id = uuidv7()
  for (;;) {
    if (await insertClaim(id, key)) return null
    const form = await PostedForm.query().where('key', key).first()
    if (form && isOver(form) && (await takeOver(form))) return null
    if (form?.answeredAt && !isOver(form)) return form
    if (Date.now() > deadline) throw new E_FORM_BEING_HANDLED()
    await pause(PAUSE_MILLISECONDS)
  }
}

/** The first one writes the row; whoever comes later writes nothing. */
async function insertClaim(id: string, key: string): Promise<boolean> {
  const written: unknown[] = await db
    .insertQuery()
    .table(PostedForm.table)
    .insert({ id, authority_id: currentAuthorityId(), key, claimed_at: now().toISO() })
    .knexQuery.onConflict(['authority_id', 'key'])
    .ignore()
    .returning('id')
  return written.length > 0
}

function isOver({ answeredAt, claimedAt }: PostedForm): boolean {
  return answeredAt
    ? answeredAt < now().minus({ minutes: REPLAY_MINUTES })
    : claimedAt < now().minus({ seconds: LEASE_SECONDS })
}

/** One of those who find the row over gets it. */
async function takeOver({ id, claimedAt }: PostedForm): Promise<boolean> {
  const [taken] = await PostedForm.query()
    .where('id', id)
    .where('claimed_at', claimedAt.toISO() as string)
    .update({ claimed_at: now().toISO(), answered_at: null, location: null, messages: null })
  return Number(taken) > 0
}
