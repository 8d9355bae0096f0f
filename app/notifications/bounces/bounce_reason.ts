import type { ReportedRecipient } from '#notifications/bounces/read_delivery_report'

/** The status codes of RFC 3463 that say something to an agent, the closest first. */
const SENTENCES: [RegExp, string][] = [
  [/^\d\.1\.(1|10)$/, 'Cette adresse n’existe pas.'],
  [/^\d\.1\./, 'Cette adresse n’est pas acceptée.'],
  [/^\d\.2\.1$/, 'Cette boîte aux lettres est désactivée.'],
  [/^\d\.2\.2$/, 'Cette boîte aux lettres est pleine.'],
  [/^\d\.4\./, 'Le serveur de cette adresse ne répond pas.'],
  [/^\d\.7\./, 'Le serveur de cette adresse refuse nos messages.'],
]

/** Why a mail came back, in words, with what the server said. */
export function bounceReason({ status, diagnostic }: ReportedRecipient): string {
  const sentence =
    SENTENCES.find(([pattern]) => pattern.test(status))?.[1] ?? 'Le message n’a pas pu être remis.'
  const said = diagnostic.replace(/\s+/g, ' ').slice(0, 160)
  return said ? `${sentence} Réponse du serveur\u00a0: ${said}` : sentence
}
