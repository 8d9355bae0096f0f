import { today } from '#shared/clock'
import { say } from '#shared/say'
import { spokenDate, spokenDay } from '#shared/spoken_formats'
import { reuseRefusal } from '#documents/lifecycle'
import type Document from '#documents/models/document'
import type { ReusableDocument } from '#documents/queries/reusable_documents'
import type ServiceRequest from '#requests/models/service_request'
import { offeredDocuments } from '#requests/queries/offered_documents'
import type { RequestRequirement } from '#requests/queries/requirements_of'
import { whyNotReusable } from '#requests/reuse_refusal'
import type { FileRefusals } from '#front_office/file_refusals'
import { paths } from '#front_office/paths'
import { documentView } from '#front_office/view_models/document_view'
import { memberNames } from '#front_office/view_models/member_names'
import { pageSheets } from '#front_office/view_models/page_sheets'

/** The documents of a request, type by type: what is there, what may be reused, what was just refused. */
export async function documentGroups(
  request: ServiceRequest,
  requirements: RequestRequirement[],
  refusals?: FileRefusals
) {
  const offered = await offeredDocuments(
    request,
    requirements.map(({ typeKey }) => typeKey)
  )
  const people = await memberNames(request.householdId)
  const firstMissing = requirements.find(({ documents }) => documents.length === 0)
  return requirements.map(({ typeKey, label, required, documents }) => {
    const own = refusals?.typeKey === typeKey ? refusals : null
    const ofType = offered.filter(({ document }) => document.documentTypeKey === typeKey)
    return {
      typeKey,
      label,
      required,
      documents: documents.map((document) => ({
        ...documentView(document, people),
        refusals: own?.documentId === document.id ? own : null,
      })),
      kept: own?.kept && !documents.some(({ id }) => id === own.kept?.id) ? own.kept.id : null,
      refusals: own && !documents.some(({ id }) => id === own.documentId) ? own : null,
      isUnfolded: typeKey === firstMissing?.typeKey || own !== null,
      reusable: usable(ofType, documents).map(reusable(people)),
      lapsed: lacksOne(documents) ? lapsed(ofType) : null,
    }
  })
}

/** Lines of the summary of what was refused, each leading to its type of document. */
export function refusalLines(refusals?: FileRefusals) {
  return (refusals?.sentences ?? []).map((message) => ({
    href: `#piece-${refusals?.typeKey}`,
    message,
  }))
}

/** Nothing is there, or nothing that still holds. */
function lacksOne(documents: Document[]): boolean {
  return documents.every((document) => {
    const refusal = reuseRefusal(document, today())
    return refusal === 'expired' || refusal === 'refused'
  })
}

/** What can be taken up where nothing holds any more; and what took the place of a document that is there. */
function usable(offered: ReusableDocument[], attached: Document[]): ReusableDocument[] {
  const isLacking = lacksOne(attached)
  return offered.filter(
    ({ document, refusal }) =>
      refusal === null &&
      !attached.some(({ id }) => id === document.id) &&
      (isLacking || attached.some(({ id }) => id === document.replacesId))
  )
}

function reusable(people: Map<string, string>) {
  return ({ document }: ReusableDocument) => {
    const person = document.individualId && people.get(document.individualId)
    const day = spokenDate(document.createdAt)
    const until = document.validUntilOn
      ? say('front.documents.valid_until', { day: spokenDay(document.validUntilOn) })
      : ''
    return {
      id: document.id,
      label: `${person ? say('front.documents.of_person', { person, day }) : say('front.documents.of_nobody', { day })}${until}`,
      thumbnail: document.pages[0] ? pageSheets(document.pages[0])[0]?.thumbnail : undefined,
    }
  }
}

/** When nothing can be taken up, the last document that could have been says why it cannot. */
function lapsed(offered: ReusableDocument[]) {
  const last = offered[0]
  if (!last || offered.some(({ refusal }) => refusal === null)) return null
  return { text: whyNotReusable(last), href: paths.document(last.document) }
}
