import type { FilingError } from '#kernel/forms/filing_error'

/** RJSF's tree of errors, as its `extraErrors` and `validateFormData` use it. */
export interface ErrorTree {
  __errors?: string[]
  [name: string]: ErrorTree | string[] | undefined
}

/**
 * The errors of a filing as the tree that RJSF draws beside the fields.
 * Its text is sent to the browser: it must not use anything outside itself.
 */
export function toErrorTree(errors: readonly FilingError[]): ErrorTree {
  const root: ErrorTree = {}
  for (const { path, message } of errors) {
    let node = root
    for (const name of path.split('.').filter(Boolean)) {
      const next = Object.hasOwn(node, name) ? (node[name] as ErrorTree) : {}
      node[name] = next
      node = next
    }
    node.__errors = [...(node.__errors ?? []), message]
  }
  return root
}
