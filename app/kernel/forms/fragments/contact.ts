import type { Fragment } from '#kernel/forms/fragments/fragment'

export const contactFragments: Record<string, Fragment> = {
  phone: {
    schema: { type: 'string', title: 'Téléphone', format: 'phone' },
    ui: { 'ui:options': { inputType: 'tel' } },
  },
  mobile_phone: {
    schema: { type: 'string', title: 'Téléphone portable', format: 'mobile-phone' },
    ui: { 'ui:options': { inputType: 'tel' } },
  },
  email: {
    schema: { type: 'string', title: 'Adresse électronique', format: 'email', maxLength: 254 },
    ui: { 'ui:options': { inputType: 'email' } },
  },
  /** A tick. Where it must be ticked, write `"const": true` beside the reference. */
  acceptance: { schema: { type: 'boolean' }, ui: { 'ui:widget': 'acceptance' } },
  yes_no: { schema: { type: 'boolean' }, ui: { 'ui:widget': 'radio' } },
  comment: {
    schema: { type: 'string', title: 'Commentaire', maxLength: 255 },
    ui: { 'ui:widget': 'textarea', 'ui:options': { rows: 3 } },
  },
}
