import type { Fragment } from '#kernel/forms/fragments/fragment'

export const schoolFragments: Record<string, Fragment> = {
  school: { schema: { type: 'string', title: 'École', referential: 'schools' } },
  leisure_centre: {
    schema: { type: 'string', title: 'Centre de loisirs', referential: 'leisure_centres' },
  },
  school_section: {
    schema: {
      type: 'string',
      title: 'Classe',
      oneOf: [
        { const: 'BeforeFirstSection', title: 'Très petite section' },
        { const: 'FirstSection', title: 'Petite section' },
        { const: 'SecondSection', title: 'Moyenne section' },
        { const: 'ThirdSection', title: 'Grande section' },
        { const: 'CP', title: 'CP' },
        { const: 'CE1', title: 'CE1' },
        { const: 'CE2', title: 'CE2' },
        { const: 'CM1', title: 'CM1' },
        { const: 'CM2', title: 'CM2' },
        { const: 'CLISS', title: 'Ulis (ancienne Clis)' },
        { const: 'Unknown', title: 'Classe inconnue' },
      ],
    },
  },
}
