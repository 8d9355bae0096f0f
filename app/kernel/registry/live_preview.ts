import { readdirSync, watch } from 'node:fs'
import { createServer, type Server, type ServerResponse } from 'node:http'
import { readFile } from 'node:fs/promises'
import { join, normalize } from 'node:path'
import { CHANGES_PATH } from '#kernel/registry/preview_page'
import type { PreviewPages } from '#kernel/registry/preview_pages'

interface LivePreview {
  /** Absolute path: what is watched. */
  folder: string
  /** Absolute path of `resources`, whose style sheets are served. */
  resources: string
  /** Draws the pages anew; called at the start and after each change. */
  draw(): Promise<PreviewPages>
}

/** An editor writes several files, or one in several steps: the pages are drawn once it is quiet. */
const QUIET_MS = 80

/** Serves the pages of a teleservice, and has browsers load them again whenever its folder changes. */
export async function livePreview({ folder, resources, draw }: LivePreview): Promise<Server> {
  const listeners = new Set<ServerResponse>()
  let pages = await draw()
  let timer: NodeJS.Timeout | undefined
  const stopWatching = watchFolders(folder, () => {
    clearTimeout(timer)
    timer = setTimeout(async () => {
      pages = await draw()
      for (const listener of listeners) listener.write('data: changed\n\n')
    }, QUIET_MS)
  })

  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    if (pathname === CHANGES_PATH) return listen(response, listeners)
    const css = await stylesheet(resources, pathname)
    if (css) return send(response, 'css', css)
    // While nothing can be drawn, every page says why, and is itself again afterwards.
    const html = pages.get(pathname) ?? (pages.size === 1 ? pages.get('/') : undefined)
    if (html) return send(response, 'html', html)
    // A step or a filing that has another name now.
    response.writeHead(302, { location: '/' }).end()
  })
  server.on('close', () => {
    clearTimeout(timer)
    stopWatching()
  })
  return server
}

/**
 * A folder with its folders, each watched by itself: an editor that saves by renaming
 * makes a watcher of single files lose them.
 */
function watchFolders(folder: string, changed: () => void): () => void {
  const inside = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(folder, name))
  const watchers = [folder, ...inside].map((path) => watch(path, changed))
  return () => watchers.forEach((watcher) => watcher.close())
}

function listen(response: ServerResponse, listeners: Set<ServerResponse>): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
  response.write(':\n\n')
  listeners.add(response)
  response.on('close', () => listeners.delete(response))
}

function send(response: ServerResponse, kind: 'html' | 'css', text: string): void {
  response.writeHead(200, {
    'content-type': `text/${kind}; charset=utf-8`,
    'cache-control': 'no-store',
  })
  response.end(text)
}

/** The theme's style sheets, read afresh so that a change shows on reload. */
async function stylesheet(resources: string, path: string): Promise<string | null> {
  const file = normalize(path)
  if (!file.startsWith('/css/') || !file.endsWith('.css')) return null
  return readFile(join(resources, file), 'utf8').catch(() => null)
}
