/** What a passkey belongs to: one host name of one town. Browsers and signatures are bound to both. */
export interface RelyingParty {
  /** The host name. */
  host: string
  /** `https://demarches.ville.test`, with its port if it has one. */
  origin: string
  /** The town, as the browser shows it. */
  name: string
}
