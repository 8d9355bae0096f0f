/**
 * The words of the shared fragments, which all forms ask for in the same terms: a teleservice
 * translates them only to say them otherwise.
 */
const ENGLISH: Readonly<Record<string, string>> = {
  'Adresse électronique': 'Email address',
  'Adresse': 'Address',
  'Appartement, étage, couloir, escalier': 'Flat, floor, corridor, staircase',
  'Entrée, bâtiment, résidence': 'Entrance, building, residence',
  'Numéro dans la voie': 'House number',
  'Voie': 'Street',
  'Lieu-dit ou service': 'Locality or department',
  'Code postal': 'Postcode',
  'Ville': 'Town or city',
  'Pays': 'Country',
  'Département': 'Department',
  'Civilité': 'Title',
  'Madame': 'Ms',
  'Monsieur': 'Mr',
  'Nom': 'Last name',
  'Prénom': 'First name',
  'Prénoms': 'First names',
  'Date de naissance': 'Date of birth',
  'Sexe': 'Sex',
  'Féminin': 'Female',
  'Masculin': 'Male',
  'Nationalité': 'Nationality',
  'Française': 'French',
  'Union européenne': 'European Union',
  'Hors Union européenne': 'Outside the European Union',
  'Situation familiale': 'Family status',
  'Mariage': 'Married',
  'Pacs': 'Civil partnership (Pacs)',
  'Concubinage': 'Living together',
  'Célibat': 'Single',
  'Séparation': 'Separated',
  'Divorce': 'Divorced',
  'Veuvage': 'Widowed',
  'Téléphone': 'Telephone',
  'Téléphone portable': 'Mobile phone',
  'École': 'School',
  'Centre de loisirs': 'Leisure centre',
  'Montant': 'Amount',
  'Compte bancaire': 'Bank account',
  'Numéro Siret': 'Siret number',
  'IBAN': 'IBAN',
  'BIC': 'BIC',
  'Commentaire': 'Comment',
}

const WORDS: Readonly<Record<string, ReadonlyMap<string, string>>> = {
  en: new Map(Object.entries(ENGLISH)),
}
const NONE: ReadonlyMap<string, string> = new Map()

export function commonWords(language: string): ReadonlyMap<string, string> {
  return WORDS[language] ?? NONE
}
