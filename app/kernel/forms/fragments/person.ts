import type { Fragment } from '#kernel/forms/fragments/fragment'

export const personFragments: Record<string, Fragment> = {
  title: {
    schema: {
      type: 'string',
      title: 'Civilité',
      oneOf: [
        { const: 'Madam', title: 'Madame' },
        { const: 'Mister', title: 'Monsieur' },
      ],
    },
    ui: { 'ui:widget': 'radio' },
  },
  last_name: { schema: { type: 'string', title: 'Nom', maxLength: 38 } },
  first_name: { schema: { type: 'string', title: 'Prénom', maxLength: 38 } },
  first_names: { schema: { type: 'string', title: 'Prénoms', maxLength: 114 } },
  /** Of somebody who is born on the day of the filing. */
  birth_date: {
    schema: { type: 'string', title: 'Date de naissance', format: 'date', notAfter: 'today' },
  },
  sex: {
    schema: {
      type: 'string',
      title: 'Sexe',
      oneOf: [
        { const: 'Female', title: 'Féminin' },
        { const: 'Male', title: 'Masculin' },
      ],
    },
    ui: { 'ui:widget': 'radio' },
  },
  nationality: {
    schema: {
      type: 'string',
      title: 'Nationalité',
      oneOf: [
        { const: 'French', title: 'Française' },
        { const: 'EuropeanUnion', title: 'Union européenne' },
        { const: 'OutsideEuropeanUnion', title: 'Hors Union européenne' },
      ],
    },
    ui: { 'ui:widget': 'radio' },
  },
  family_status: {
    schema: {
      type: 'string',
      title: 'Situation familiale',
      oneOf: [
        { const: 'Married', title: 'Mariage' },
        { const: 'PACS', title: 'Pacs' },
        { const: 'CommonLawMarriage', title: 'Concubinage' },
        { const: 'Single', title: 'Célibat' },
        { const: 'Separated', title: 'Séparation' },
        { const: 'Divorced', title: 'Divorce' },
        { const: 'Widow', title: 'Veuvage' },
        { const: 'Other', title: 'Autre' },
      ],
    },
  },
}
