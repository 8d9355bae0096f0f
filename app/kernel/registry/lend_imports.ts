import { registerHooks } from 'node:module'
import { basename } from 'node:path'
import { pathToFileURL } from 'node:url'

/**
 * Lets the files of a folder that stands outside of the application import `#kernel/…` and
 * our packages as if it stood in `teleservices/`. Its own `#teleservices/<folder>/…` are
 * the folder's, and packages that it has itself win.
 *
 * @param folder absolute path
 */
export function lendImports(folder: string): void {
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
