import { type ApiClient } from '@japa/api-client'
import { type Assert } from '@japa/assert'
import { now } from '#shared/clock'
import Document from '#documents/models/document'
import type { Family } from '#tests/support/world/family'

export const CANTEEN = 'school_canteen_registration'

export const REPAIR = 'technical_intervention'

export const CLOSING = {
  level: 'important',
  audience: 'everyone',
  title: 'Fermeture de la mairie',
  text: 'La mairie est fermée lundi.',
  startsOn: '2026-01-01',
  endsOn: null,
}

export async function homeOf(client: ApiClient, family: Family): Promise<string> {
  const page = await client.get('/').loginAs(family.account)
  page.assertStatus(200)
  return page.text()
}

export function inOrder(assert: Assert, text: string, words: string[]) {
  const rest = words.reduce((left, word) => {
    assert.include(left, word)
    return left.slice(left.indexOf(word) + word.length)
  }, text)
  assert.isString(rest)
}

export function aDocument(
  family: Family,
  documentTypeKey: string,
  values: Partial<Pick<Document, 'state' | 'validUntilOn' | 'agentNote'>>
) {
  return Document.create({
    householdId: family.household.id,
    documentTypeKey,
    origin: 'citizen',
    version: 1,
    createdAt: now(),
    state: 'pending',
    ...values,
  })
}
