import type { Check } from '#kernel/registry/check'

/** Sensitive fields exist: a misspelt one would be shown, exported and kept like any other. */
export const checkPrivacy: Check = ({ teleservice, fields }) =>
  (teleservice.privacy.sensitive ?? [])
    .filter((name) => !fields.some((field) => field.name === name))
    .map((name) => ({
      file: 'teleservice.ts',
      field: name,
      message: 'is listed in privacy.sensitive but the schema has no such field',
    }))
