import { registerHooks } from 'node:module'
import { basename } from 'node:path'
import { pathToFileURL } from 'node:url'

const lent = new Set<string>()

/**
 * Lets the files of a folder that stands outside of the application import `#kernel/…` and
 * our packages as if it stood in `teleservices/`. Its own `#teleservices/<folder>/…` are
 * the folder's, and packages that it has itself win. Once for each folder.
 *
 * @param folder absolute path
 */
export function lendImports(folder: string): void {
  if (lent.has(folder)) return
  lent.add(folder)
  const inside = pathToFileURL(`${folder}/`).href
  const own = `#teleservices/${basename(folder)}/`
  registerHooks({
    resolve(specifier, context, nextResolve) {
      if (!context.parentURL?.startsWith(inside) || /^(\.|\/|\w+:)/.test(specifier)) {
        return nextResolve(specifier, context)
      }
      if (specifier.startsWith(own)) {
        return nextResolve(new URL(`${specifier.slice(own.length)}.ts`, inside).href, context)
      }
      try {
        return nextResolve(specifier, context)
      } catch {
        return nextResolve(specifier, { ...context, parentURL: import.meta.url })
      }
    },
  })
}
