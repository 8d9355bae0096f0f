import { type ApiClient, type ApiRequest } from '@japa/api-client'
import type Document from '#documents/models/document'
import { aHousehold, aRequest, aTown } from '#tests/support/world'
import type { Family } from '#tests/support/world/family'
import type { Town } from '#tests/support/world/town'

export async function aFamily(): Promise<{ town: Town; family: Family }> {
  const town = await aTown()
  const family = await aHousehold(town).withChild('Léa').withChild('Tom')
  return { town, family }
}

export async function aLibraryDraft(town: Town, family: Family, child = 'Léa') {
  const draft = await aRequest(town, 'library_registration')
    .by(family)
    .about(family.child(child))
    .in('draft')
  return {
    path: `/demarches/library_registration/demande/${draft.id}/pieces`,
    pieces: `/dossiers/${draft.id}/pieces`,
  }
}

export function post(client: ApiClient, family: Family, path: string): ApiRequest {
  return client.post(path).withCsrfToken().loginAs(family.account)
}

export async function show(client: ApiClient, family: Family, { id }: Document): Promise<string> {
  const response = await client.get(`/documents/${id}`).loginAs(family.account)
  response.assertStatus(200)
  return response.text()
}

export async function list(client: ApiClient, family: Family, path = '/documents') {
  const response = await client.get(path).loginAs(family.account)
  const text = response.text()
  const links = [...text.matchAll(/class="item-title">\s*<a href="([^"]+)"/g)].map(([, to]) => to)
  const next = /href="(\/documents\?[^"]*apres=[^"]*)"/.exec(text)?.[1].replaceAll('&amp;', '&')
  return { text, links, next: next ?? '' }
}
