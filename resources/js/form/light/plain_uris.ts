/** Stands in the bundle for the URI parser of RJSF: the references of our schemas are replaced on the server. */
export default {
  equal: (one: string, other: string) => one === other,
  resolve: (_base: string, reference: string) => reference,
}
