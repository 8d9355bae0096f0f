import { resolveForm, type ResolutionInput } from '#kernel/forms/resolve_form'
import FormSnapshot from '#requests/models/form_snapshot'
import type ServiceRequest from '#requests/models/service_request'
import { aRequest } from '#tests/support/world'
import { type Family } from '#tests/support/world/family'
import { type Town } from '#tests/support/world/town'

const teleservice: ResolutionInput['teleservice'] = {
  id: 'technical_intervention',
  revision: 1,
  form: {
    schema: {
      type: 'object',
      properties: {
        contacts: {
          type: 'array',
          title: 'Personnes à contacter',
          maxItems: 3,
          items: {
            type: 'object',
            title: 'Personne à contacter',
            properties: {
              name: { type: 'string', title: 'Nom', maxLength: 38 },
              neighbour: { $ref: 'shared:yes_no', title: 'Est-ce un voisin ?' },
            },
            required: ['name', 'neighbour'],
            if: { properties: { neighbour: { const: true } }, required: ['neighbour'] },
            then: {
              properties: { door: { type: 'string', title: 'Numéro de la porte', maxLength: 10 } },
              required: ['door'],
            },
          },
        },
      },
    },
    steps: [{ id: 'contacts', title: 'Contacts', fields: ['contacts'] }],
  },
}

/** A sent request whose form asks for people, as many as one likes: Rose Petit is the first. */
export async function aRequestWithContacts(town: Town, family: Family): Promise<ServiceRequest> {
  const request = await aRequest(town, teleservice.id).by(family)
  const data = { contacts: [{ name: 'Rose Petit', neighbour: false }] }
  return town.run(async () => {
    const form = resolveForm({ teleservice, lists: [], audience: 'agent' })
    const { hash, teleserviceId, revision } = form
    await new FormSnapshot().merge({ hash, teleserviceId, revision, form }).save()
    return request.merge({ formHash: hash, data, submittedData: data }).save()
  })
}
