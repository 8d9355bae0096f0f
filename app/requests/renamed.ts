import type ServiceRequest from '#requests/models/service_request'

/** Who files a request, and whom it is about, once sheets were merged. What was written on it stays as it was. */
export function renamed(
  { requesterId, subjectId }: Pick<ServiceRequest, 'requesterId' | 'subjectId'>,
  people: Map<string, string>
) {
  const now = (id: string | null) => id && (people.get(id) ?? id)
  return { requesterId: now(requesterId), subjectId: now(subjectId) }
}
