import { once } from 'node:events'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import app from '@adonisjs/core/services/app'
import { test } from '@japa/runner'
import { freshImports } from '#kernel/registry/fresh_imports'
import { lendImports } from '#kernel/registry/lend_imports'
import { livePreview } from '#kernel/registry/live_preview'
import { previewPages } from '#kernel/registry/preview_pages'
import { formRenderer } from '#providers/form_renderer_provider'
import { inspectTeleserviceAt } from '#providers/teleservice_provider'

test.group('teleservice:preview', (group) => {
  let folder: string
  let root: string
  let close: () => void
  group.each.setup(async () => {
    folder = join(await mkdtemp(join(tmpdir(), 'teleservice-preview-')), 'marriage_details')
    await cp(app.makePath('teleservices/marriage_details'), folder, { recursive: true })
    lendImports(folder)
    const forget = freshImports(folder)
    const renderer = await formRenderer()
    const server = await livePreview({
      folder,
      resources: app.makePath('resources'),
      draw: async () => {
        forget()
        const { sources, problems } = await inspectTeleserviceAt(folder)
        return previewPages(sources[0], problems, renderer)
      },
    })
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    root = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    close = () => {
      server.close()
      server.closeAllConnections()
    }
    return async () => {
      close()
      await rm(join(folder, '..'), { recursive: true, force: true })
    }
  })

  const read = async (path: string) => (await fetch(root + path)).text()
  const edit = async (file: string, from: string, to: string) => {
    const events = await fetch(`${root}/changes`)
    const reader = events.body?.pipeThrough(new TextDecoderStream()).getReader()
    await reader?.read()
    const path = join(folder, file)
    const text = await readFile(path, 'utf8')
    await writeFile(path, text.replace(from, to))
    const told = await reader?.read()
    await reader?.cancel()
    return told?.value
  }

  test('draws each step with each filing, the refused ones with their errors', async ({
    assert,
  }) => {
    const page = await read('/type/incomplete_parents')
    assert.include(page, 'href="/nature/incomplete_parents"')
    assert.include(page, 'href="/type/valid"')
    assert.include(page, 'Renseignez')
    assert.notInclude(await read('/type/valid'), 'Renseignez')
    assert.include(await read('/css/forms.css'), '.request-form')
  })

  test('shows what was saved, and tells the browser to load it', async ({ assert }) => {
    assert.notInclude(await read('/nature/valid'), 'Jour de la noce')
    const told = await edit('schema/nature.json', 'Date du mariage', 'Jour de la noce')
    assert.include(told ?? '', 'data: changed')
    assert.include(await read('/nature/valid'), 'Jour de la noce')
  })

  test('says on every page what keeps it from being drawn, and goes on once it is mended', async ({
    assert,
  }) => {
    await edit('teleservice.ts', 'revision: 1,', 'revision: ,')
    const broken = await read('/type/valid')
    assert.include(broken, 'marriage_details/teleservice.ts: cannot be loaded')
    await edit('teleservice.ts', 'revision: ,', 'revision: 1,')
    assert.include(await read('/type/valid'), 'Acte de mariage')
  })

  test('shows what the boot checks say above the form', async ({ assert }) => {
    await edit('teleservice.ts', "season: 'none'", "season: 'none', label: ' '")
    assert.include(await read('/nature/valid'), 'À corriger')
  })
})
