import type { RJSFSchema, UiSchema } from '@rjsf/utils'

/**
 * The schema of the field at a dotted path, wherever it is declared: among the
 * properties, in a condition (`then`, `else`, `allOf`, `dependencies`) or behind a `$ref`.
 */
export function schemaAt(root: RJSFSchema, path: string): RJSFSchema | undefined {
  if (path === '') return root
  return path
    .split('.')
    .reduce<RJSFSchema | undefined>((schema, key) => schema && child(schema, key, root), root)
}

/** The uiSchema of the field at a dotted path; that of an item is its array's `items`. */
export function uiSchemaAt(uiSchema: UiSchema | undefined, path: string): UiSchema | undefined {
  if (path === '') return uiSchema
  return path
    .split('.')
    .reduce<UiSchema | undefined>(
      (current, key) => (isIndex(key) ? current?.items : current?.[key]) as UiSchema | undefined,
      uiSchema
    )
}

/**
 * The groups in which the field at a path stands, as people read them: « Père »,
 * « Personne à contacter n° 2 ». Empty for a field of the form itself.
 */
export function groupLabelAt(
  root: RJSFSchema,
  uiSchema: UiSchema | undefined,
  path: string
): string {
  const keys = path.split('.').slice(0, -1)
  const labels: string[] = []
  keys.forEach((key, index) => {
    const here = keys.slice(0, index + 1).join('.')
    const title = uiSchemaAt(uiSchema, here)?.['ui:title'] ?? schemaAt(root, here)?.title
    if (isIndex(key)) {
      const group = labels.pop() ?? ''
      labels.push(itemLabel(title ?? group, Number(key)))
    } else {
      labels.push(title ?? key)
    }
  })
  return labels.join(' – ')
}

/** The name of the item at `index` (from 0) of a repeatable group. */
export function itemLabel(title: string, index: number): string {
  return `${title} n°\u00a0${index + 1}`
}

/** The names of the fields of an object, those of its conditions after its own. */
export function fieldNames(schema: RJSFSchema, root: RJSFSchema): string[] {
  return branches(resolve(schema, root), root).flatMap((part) => Object.keys(part.properties ?? {}))
}

function child(schema: RJSFSchema, key: string, root: RJSFSchema): RJSFSchema | undefined {
  for (const branch of branches(resolve(schema, root), root)) {
    const found = isIndex(key) ? branch.items : branch.properties?.[key]
    if (found && typeof found === 'object' && !Array.isArray(found)) return resolve(found, root)
  }
  return undefined
}

/** The schema itself, then each conditional part of it. */
function branches(schema: RJSFSchema, root: RJSFSchema): RJSFSchema[] {
  const conditional = [
    ...(schema.allOf ?? []),
    schema.then,
    schema.else,
    ...Object.values(schema.dependencies ?? {}),
  ].filter(
    (part): part is RJSFSchema => typeof part === 'object' && part !== null && !Array.isArray(part)
  )
  return [schema, ...conditional.flatMap((part) => branches(resolve(part, root), root))]
}

function resolve(schema: RJSFSchema, root: RJSFSchema): RJSFSchema {
  if (!schema.$ref?.startsWith('#/')) return schema
  const target = schema.$ref
    .slice(2)
    .split('/')
    .reduce<unknown>((node, key) => (node as Record<string, unknown> | undefined)?.[key], root)
  return { ...(target as RJSFSchema | undefined), ...schema, $ref: undefined }
}

function isIndex(key: string): boolean {
  return /^\d+$/.test(key)
}
