interface Branch {
  [name: string]: string | string[] | Branch
}

/**
 * The answers of a form nested as the server's body parser nests them, texts all of
 * them: `root[contacts][0][name]` by its keys, `root[days][]` as a list. What is not
 * under `root` (the token, the version…) is left out.
 *
 * @param entries names and values as they would be posted: `new FormData(form)`
 */
export function postedAnswers(entries: Iterable<[string, unknown]>): unknown {
  return nestedAnswers(entries).root
}

/** All that a form posts, nested in the same way. */
export function nestedAnswers(entries: Iterable<[string, unknown]>): Branch {
  const posted: Branch = {}
  for (const [name, value] of entries) {
    const keys = name.replaceAll(']', '').split('[')
    if (typeof value === 'string') place(posted, keys, value)
  }
  return posted
}

function place(branch: Branch, [key, ...rest]: string[], value: string) {
  const known = Object.hasOwn(branch, key) ? branch[key] : undefined
  if (rest.length === 0 || rest[0] === '') {
    branch[key] = isBranch(known) || known === undefined ? value : [known, value].flat()
    return
  }
  const inner = isBranch(known) ? known : {}
  branch[key] = inner
  place(inner, rest, value)
}

function isBranch(known: Branch[string] | undefined): known is Branch {
  return typeof known === 'object' && !Array.isArray(known)
}
