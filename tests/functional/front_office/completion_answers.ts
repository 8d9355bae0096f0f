import type { ApiClient } from '@japa/api-client'
import { type AskedRequest } from '#tests/support/world/asked_request'
import { aPicture } from '#tests/functional/back_office/desk_world'

export const PROOF = { kind: 'document', key: 'proof_of_residence', sentence: null } as const

export function correct(client: ApiClient, { request, family }: AskedRequest, root: object) {
  return client
    .post(`/demandes/${request.number}/modifier/registration`)
    .withCsrfToken()
    .loginAs(family.account)
    .form({ root, version: request.version, _action: 'next' })
    .redirects(0)
}

export async function attach(
  client: ApiClient,
  { request, family }: AskedRequest,
  type: string,
  fields: Record<string, string> = {}
) {
  return client
    .post(`/dossiers/${request.id}/pieces`)
    .withCsrfToken()
    .loginAs(family.account)
    .fields({ type, ...fields })
    .file('pages[]', await aPicture(), { filename: 'piece.png', contentType: 'image/png' })
    .redirects(0)
}
