import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { FormRenderer } from '../peer/form_renderers.js'
import type { AskedField } from './asked_fields.js'
import { onCleanUp } from './clean_up.js'

/** A page that draws these fields with that library, from a server that does nothing else; its address. */
export async function serveForm(
  { define, script, style }: FormRenderer,
  fields: AskedField[]
): Promise<string> {
  const form = JSON.stringify(define(fields)).replaceAll('<', '\\u003c')
  return servePages({
    '/': `<!doctype html><html lang="fr"><meta charset="utf-8"><title>Form</title><link rel="stylesheet" href="/form.css"><main id="root"></main><script type="application/json" id="form">${form}</script><script type="module" src="/form.js"></script>`,
    '/form.js': script,
    '/form.css': style,
  })
}

/** A page without anything: what a browser needs for itself. */
export function serveNothing(): Promise<string> {
  return servePages({
    '/': '<!doctype html><title>Nothing</title><script>performance.mark("hydrated")</script>',
  })
}

async function servePages(pages: Record<string, string>): Promise<string> {
  const server = createServer(({ url = '/' }, response) => {
    const kind = url.endsWith('.js') ? 'javascript' : url.endsWith('.css') ? 'css' : 'html'
    response.writeHead(url in pages ? 200 : 404, { 'content-type': `text/${kind}; charset=utf-8` })
    response.end(pages[url])
  })
  server.listen(0, 'localhost')
  await once(server, 'listening')
  onCleanUp(() => {
    server.close()
    server.closeAllConnections()
  })
  return `http://localhost:${(server.address() as AddressInfo).port}/`
}
