import { GENERATED_BANNER } from '#kernel/codegen/write_generated'

/**
 * The module through which the core finds every teleservice, `.adonisjs/server/teleservices.ts`:
 * generated code that shows in a diff, not a directory scan at run time.
 *
 * @param ids sorted names of the folders
 */
export function indexTeleservices(ids: string[]): string {
  const imports = ids.map((id) => `  ${id}: () => import('#teleservices/${id}/teleservice'),`)
  return [
    GENERATED_BANNER,
    'export const teleservices = {',
    ...imports,
    '}',
    '',
    'export type TeleserviceId = keyof typeof teleservices',
    '',
    `export { default as formRevisions } from './form_revisions.json' with { type: 'json' }`,
    '',
  ].join('\n')
}
