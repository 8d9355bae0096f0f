import { registerHooks } from 'node:module'
import { pathToFileURL } from 'node:url'

/**
 * Lets a folder be imported again after a change: Node keeps what it has imported by its
 * address, and the addresses of this folder's files change at each call of what is returned.
 * For development only: what was imported before is never freed.
 *
 * @param folder absolute path
 */
export function freshImports(folder: string): () => void {
  const inside = pathToFileURL(`${folder}/`).href
  let version = 0
  registerHooks({
    resolve(specifier, context, nextResolve) {
      const found = nextResolve(specifier, context)
      if (!found.url.startsWith(inside) || found.url.includes('?')) return found
      return { ...found, url: `${found.url}?version=${version}` }
    },
  })
  return () => {
    version++
  }
}
