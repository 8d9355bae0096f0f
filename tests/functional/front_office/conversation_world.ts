import { type ApiClient } from '@japa/api-client'
import { aHousehold, anAgent, aRequest, aTown } from '#tests/support/world'
import type { Family } from '#tests/support/world/family'

export const SERVICE = 'technical_intervention'

export async function aWorld() {
  const town = await aTown()
  const family = await aHousehold(town)
  const agent = await anAgent(town).with('technical', 'write')
  const request = await aRequest(town, SERVICE).by(family)
  const path = `/demandes/${request.number}`
  return { town, family, agent, request, path, desk: `/backoffice${path}` }
}

export interface Posted {
  content: Buffer
  name: string
  type: string
}

export function write(
  client: ApiClient,
  family: Family,
  path: string,
  text: string,
  files: readonly Posted[],
  more: Record<string, string> = {}
) {
  const visit = client
    .post(`${path}/messages`)
    .withCsrfToken()
    .loginAs(family.account)
    .redirects(0)
    .fields({ text, ...more })
  for (const { content, name, type } of files) {
    visit.file('files[]', content, { filename: name, contentType: type })
  }
  return visit
}
