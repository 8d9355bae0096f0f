import ServiceRequest from '#requests/models/service_request'

/** Written anew by whoever changes a request, even back. */
const NEVER_RESTORED = ['state', 'version', 'updatedAt', 'historyLength', 'historyHash']

/** What the unsaved changes of a request replace, by attribute, as the database keeps it. */
export function replacedValues(request: ServiceRequest): Record<string, unknown> {
  return Object.fromEntries(
    Object.keys(request.$dirty)
      .filter((name) => !NEVER_RESTORED.includes(name))
      .map((name) => {
        const value: unknown = request.$original[name]
        const prepare = ServiceRequest.$getColumn(name)?.prepare
        return [name, prepare ? prepare(value, name, request) : value]
      })
  )
}

/** The same values, read back. */
export function formerFields(
  former: Record<string, unknown>,
  request: ServiceRequest
): Partial<ServiceRequest> {
  return Object.fromEntries(
    Object.entries(former).map(([name, value]) => {
      const consume = ServiceRequest.$getColumn(name)?.consume
      return [name, consume ? consume(value, name, request) : value]
    })
  )
}
