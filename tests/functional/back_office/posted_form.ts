/** What a form of the page posts without anybody touching it, but for what protects it. */
export function hiddenOf(page: string, formId: string): Record<string, unknown> {
  const [, form = ''] = new RegExp(`<form[^>]*id="${formId}"([\\s\\S]*?)</form>`).exec(page) ?? []
  const posted: Record<string, unknown> = {}
  for (const [tag] of form.matchAll(/<input[^>]*type="hidden"[^>]*>/g)) {
    const name = attribute(tag, 'name')
    if (['_csrf', '_once'].includes(name) || name.startsWith('root')) continue
    if (name.endsWith('[]')) {
      const key = name.slice(0, -2)
      posted[key] = [...((posted[key] as string[]) ?? []), attribute(tag, 'value')]
    } else posted[name] = attribute(tag, 'value')
  }
  return posted
}

function attribute(tag: string, name: string): string {
  const [, value = ''] = new RegExp(` ${name}="([^"]*)"`).exec(tag) ?? []
  return value
    .replaceAll('&quot;', '"')
    .replaceAll('&#34;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&')
}
