import type { HttpContext } from '@adonisjs/core/http'
import { frenchNumber } from '#shared/french_formats'
import DocumentType from '#catalogue/models/document_type'
import type { MergeChoice } from '#back_office/merge_choice'
import { paths } from '#back_office/paths'
import { individualName } from '#back_office/view_models/individual_words'
import { teleserviceLabels } from '#back_office/view_models/teleservice_label'
import type Individual from '#households/models/individual'
import { documentsHeldTwice, requestsAskedTwice, type Clash } from '#requests/queries/merge_clashes'
import type ServiceRequest from '#requests/models/service_request'
import type Document from '#documents/models/document'

export interface MergeWarning {
  text: string
  links: { label: string; href: string }[]
}

/** What will be there twice once both accounts are one: requests that run for the same person, papers of the same type. */
export async function mergeWarnings(
  { rights }: HttpContext,
  { kept, merged, people }: MergeChoice,
  staying: Individual[]
): Promise<MergeWarning[]> {
  const plan = {
    keptId: kept.id,
    mergedId: merged.id,
    people: new Map(people.flatMap((pair) => (pair.kept ? [[pair.merged.id, pair.kept.id]] : []))),
  }
  const named = [...staying, ...people.map((pair) => pair.merged)]
  const nameOf = (id: string | null) => {
    const person = named.find((one) => one.id === id)
    return person ? individualName(person) : null
  }
  const requests = await requestsAskedTwice(plan, rights)
  const documents = await documentsHeldTwice(plan, rights)
  return [
    ...(await requestWarnings(requests, nameOf)),
    ...(await documentWarnings(documents, nameOf)),
    ...hiddenWarning([...requests, ...documents]),
  ]
}

type NameOf = (id: string | null) => string | null

async function requestWarnings(
  clashes: Clash<ServiceRequest>[],
  nameOf: NameOf
): Promise<MergeWarning[]> {
  const labelOf = await teleserviceLabels()
  return clashes
    .filter(({ isReadable }) => isReadable)
    .map(({ kept, merged, personId }) => ({
      text: `«\u00a0${labelOf(kept.teleserviceId)}\u00a0» est demandé deux fois pour ${nameOf(personId)}\u00a0: les deux demandes resteront en cours, il faudra en annuler une.`,
      links: [kept, merged].map((request) => ({
        label: `Demande n°\u00a0${request.number}`,
        href: paths.request(request),
      })),
    }))
}

async function documentWarnings(
  clashes: Clash<Document>[],
  nameOf: NameOf
): Promise<MergeWarning[]> {
  const types = await DocumentType.query().select('key', 'label')
  const labels = new Map(types.map(({ key, label }) => [key, label]))
  return clashes
    .filter(({ isReadable }) => isReadable)
    .map(({ kept: { documentTypeKey: type }, personId }) => ({
      text: `Chaque compte a une pièce «\u00a0${labels.get(type) ?? type}\u00a0» en cours de validité pour ${nameOf(personId) ?? 'le foyer'}\u00a0: vérifiez qu’elles ne se contredisent pas, les deux resteront.`,
      links: [],
    }))
}

/** He decides on the account without reading all of it. */
function hiddenWarning(clashes: Clash<unknown>[]): MergeWarning[] {
  const count = clashes.filter(({ isReadable }) => !isReadable).length
  if (count === 0) return []
  const words = count === 1 ? 'Un autre doublon' : `${frenchNumber(count)} autres doublons`
  return [
    {
      text: `${words}, de demandes ou de pièces hors de vos catégories, ${count === 1 ? 'restera' : 'resteront'} à régler par les agents concernés.`,
      links: [],
    },
  ]
}
