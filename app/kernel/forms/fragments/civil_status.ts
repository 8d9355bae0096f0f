import type { Fragment } from '#kernel/forms/fragments/fragment'

export const civilStatusFragments: Record<string, Fragment> = {
  act_copies: {
    schema: { type: 'integer', title: 'Nombre d’exemplaires souhaité', minimum: 1, default: 1 },
  },
}
