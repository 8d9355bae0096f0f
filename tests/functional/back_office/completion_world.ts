import ServiceRequest from '#requests/models/service_request'
import { aHousehold, anAgent, aRequest, aTown } from '#tests/support/world'
import type { Town } from '#tests/support/world/town'
import { CANTEEN } from '#tests/functional/back_office/desk_world'

export async function aRequestToComplete() {
  const town = await aTown()
  const maud = await anAgent(town).named('Maud', 'Petit').with('school', 'write')
  const family = await aHousehold(town).withChild('Léa')
  const request = await aRequest(town, CANTEEN).by(family).about(family.child('Léa'))
  return { town, maud, family, request, path: `/backoffice/demandes/${request.number}` }
}

export function asking({ version }: ServiceRequest) {
  return {
    transition: 'mark_incomplete',
    version,
    reason: 'Il manque des éléments.',
    asked: ['field:urgencyPhone', 'document:proof_of_residence'],
    otherDocument: 'identity_document',
    sentences: {
      'field:urgencyPhone': 'Un numéro qui répond.',
      'field:foodDiet': 'Pas cochée : ne compte pas.',
      'other': 'Recto et verso.',
    },
    answerByOn: '2027-02-01',
  }
}

export function fresh(town: Town, { id }: ServiceRequest): Promise<ServiceRequest> {
  return town.run(() => ServiceRequest.findOrFail(id))
}
