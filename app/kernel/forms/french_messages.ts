/**
 * Every sentence about a refused answer. Looked up by `keyword.kind`, by `keyword.limit`, then by `keyword`.
 * `{le}` and `{Le}` are the field's name with its article; `{label}` its title in quotes;
 * `{limit}` a number of the schema, `{limit|réponse|réponses}` the word agreeing with it; `{day}` a day.
 *
 * This file imports nothing: its data and its functions' texts are sent to the browser.
 */
export const FRENCH_MESSAGES: Readonly<Record<string, string>> = {
  'required': 'Renseignez {le}.',
  'required.date': 'Renseignez {le}, par exemple 31/12/2015.',
  'required.choice': 'Choisissez une réponse pour {label}.',
  'required.choices': 'Choisissez au moins une réponse pour {label}.',
  'required.yes_no': 'Répondez par oui ou par non à {label}.',
  'required.acceptance': 'Cochez la case {label} pour continuer.',
  'required.repeat': 'Ajoutez au moins une réponse à {label}.',
  'acceptance': 'Cochez la case {label} pour continuer.',
  'choice': 'Choisissez une des réponses proposées pour {label}.',
  'type': '{Le} doit être un texte.',
  'type.integer': '{Le} doit être un nombre entier, par exemple 12.',
  'type.number': '{Le} doit être un nombre, par exemple 12,5.',
  'type.money': '{Le} doit être un montant en euros, par exemple 12,50.',
  'type.yes_no': 'Répondez par oui ou par non à {label}.',
  'type.acceptance': 'Cochez la case {label} pour continuer.',
  'type.choices': 'Choisissez au moins une réponse pour {label}.',
  'type.choice': 'Choisissez une réponse pour {label}.',
  'type.group': 'Vérifiez {label}\u00a0: la réponse ne peut pas être lue.',
  'type.repeat': 'Vérifiez {label}\u00a0: la réponse ne peut pas être lue.',
  'format': 'Vérifiez {le}\u00a0: ce qui est écrit ne convient pas.',
  'format.date': '{Le} doit être une date, par exemple 31/12/2015.',
  'format.time': '{Le} doit être une heure, par exemple 08:30.',
  'format.email': 'Écrivez {le} comme dans cet exemple\u00a0: nom@exemple.fr.',
  'format.phone': '{Le} doit compter 10 chiffres, par exemple 01 23 45 67 89.',
  'format.mobile-phone':
    '{Le} doit compter 10 chiffres et commencer par 06 ou 07, par exemple 06 12 34 56 78.',
  'format.postal-code': '{Le} doit compter 5 chiffres, par exemple 33600.',
  'format.department-code': '{Le} doit être un numéro, par exemple 33 ou 2A.',
  'format.uri': '{Le} doit commencer par https://, par exemple https://www.exemple.fr.',
  'format.iban': '{Le} doit commencer par deux lettres suivies de chiffres, par exemple FR76…',
  'format.bic': '{Le} doit compter 8 ou 11 signes, par exemple AGRIFRPP.',
  'format.siret': '{Le} doit compter 14 chiffres.',
  'checksum': 'Vérifiez {le}\u00a0: un des signes est faux ou manque.',
  'pattern': 'Vérifiez {le}\u00a0: ce qui est écrit ne convient pas.',
  'minimumAge': 'Vérifiez {le}\u00a0: la personne doit avoir au moins {limit} {limit|an|ans}.',
  'maximumAge': 'Vérifiez {le}\u00a0: la personne doit avoir au plus {limit} {limit|an|ans}.',
  'notBefore': '{Le} doit être au plus tôt le {day}.',
  'notBefore.today': '{Le} ne peut pas être dans le passé.',
  'notAfter': '{Le} doit être au plus tard le {day}.',
  'notAfter.today': '{Le} ne peut pas être dans le futur.',
  'minLength': '{Le} doit compter au moins {limit} {limit|signe|signes}.',
  'maxLength': '{Le} doit compter au plus {limit} {limit|signe|signes}, espaces compris.',
  'minimum': 'Indiquez au moins {limit} pour {label}.',
  'maximum': 'Indiquez au plus {limit} pour {label}.',
  'exclusiveMinimum': 'Indiquez plus de {limit} pour {label}.',
  'exclusiveMaximum': 'Indiquez moins de {limit} pour {label}.',
  'multipleOf': 'Indiquez un multiple de {multipleOf} pour {label}.',
  'minItems': 'Ajoutez au moins {limit} {limit|réponse|réponses} à {label}.',
  'minItems.choices': 'Choisissez au moins {limit} {limit|réponse|réponses} pour {label}.',
  'maxItems': 'Gardez au plus {limit} {limit|réponse|réponses} pour {label}.',
  'maxItems.choices': 'Choisissez au plus {limit} {limit|réponse|réponses} pour {label}.',
  'uniqueItems': 'Retirez la réponse donnée deux fois pour {label}.',
  'other': 'Vérifiez {label}\u00a0: la réponse ne convient pas.',
}

/** The first words of titles, by the article they take. A title that starts otherwise is quoted. */
export const FRENCH_ARTICLES: Readonly<Record<string, readonly string[]>> = {
  'le ':
    'bâtiment bic centre code commentaire complément compte courriel département diplôme jour lien lieu mois montant motif métier nom nombre numéro pays prix profil projet protocole prénom quartier quotient revenu régime siret service signataire siège sujet tarif taux téléphone titre type'.split(
      ' '
    ),
  'la ':
    'caisse capacité catégorie civilité classe commune date description destination durée fonction formation localisation localité longueur mairie marque mention nationalité nature parcelle personne pièce plaque précision profession puissance qualité raison référence remarque rue section situation superficie surface taille ville voie'.split(
      ' '
    ),
  'l’': 'acte activité adresse âge allocation allergie année appartement arrondissement association avis effectif école email employeur établissement étage heure horaire iban identifiant identité immatriculation itinéraire objet observation organisme origine usage'.split(
    ' '
  ),
  'les ':
    'coordonnées dates dimensions heures horaires informations jours motifs noms observations précisions prénoms raisons remarques travaux'.split(
      ' '
    ),
}

export interface NamedField {
  label: string
  /** As `kindOf` gives it. */
  kind: string
}

/** The one place where a refusal becomes a sentence. */
export function frenchMessage(
  error: { keyword: string; params: Readonly<Record<string, unknown>> },
  field: NamedField
): string {
  const template =
    FRENCH_MESSAGES[`${error.keyword}.${field.kind}`] ??
    FRENCH_MESSAGES[`${error.keyword}.${error.params.limit}`] ??
    FRENCH_MESSAGES[error.keyword] ??
    FRENCH_MESSAGES.other
  const name = withArticle(field.label)
  const agreed = name.startsWith('les ')
    ? template.replace(' doit ', ' doivent ').replace(' ne peut ', ' ne peuvent ')
    : template
  return agreed.replace(/\{(\w+)(?:\|([^|}]+)\|([^|}]+))?\}/gi, (_match, key, one, many) => {
    if (key === 'le') return name
    if (key === 'Le') return name.charAt(0).toUpperCase() + name.slice(1)
    if (key === 'label') return quoted(field.label)
    if (key === 'day') return String(error.params.day).split('-').reverse().join('/')
    const value = Number(error.params[key])
    if (one !== undefined) return value < 2 ? one : many
    return frenchAmount(value, field.kind)
  })
}

/** « le téléphone en cas d’urgence » from « Téléphone en cas d’urgence », or the title in quotes. */
export function withArticle(label: string): string {
  const title = label.trim()
  const word = /^[\p{L}]+/u.exec(title)?.[0] ?? ''
  const article = Object.keys(FRENCH_ARTICLES).find((known) =>
    FRENCH_ARTICLES[known].includes(word.toLowerCase())
  )
  if (article === undefined || title.length > 80 || /[?!:(]/.test(title)) return quoted(label)
  const isAcronym = word.length > 1 && word === word.toUpperCase()
  return article + (isAcronym ? title : title.charAt(0).toLowerCase() + title.slice(1))
}

export function quoted(label: string): string {
  return `«\u00a0${label.trim().replace(/\s*:$/, '')}\u00a0»`
}

export function frenchAmount(value: number, kind: string): string {
  const text =
    kind === 'money'
      ? (value / 100).toLocaleString('fr-FR', { style: 'currency', currency: 'EUR' })
      : value.toLocaleString('fr-FR')
  return text.replace(/\u202f/g, '\u00a0')
}
