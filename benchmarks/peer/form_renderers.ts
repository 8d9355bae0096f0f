import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'vite'
import type { AskedField } from '../support/asked_fields.js'
import { formioForm } from './formio_form.js'
import { installPeer, peerFolder } from './npm_folder.js'
import { surveyjsForm } from './surveyjs_form.js'

/** What draws a form in the browser: its definition, its script and its style sheet. */
export interface FormRenderer {
  name: string
  define(fields: AskedField[]): object
  script: string
  style: string
}

const FORMIO = '5.6.0'
const SURVEYJS = '3.0.0'
const FOLDER = 'form_renderers'

/** Each marks the moment at which the form answers, as the probe in our own page does. */
const FORMIO_PAGE = `
Formio.createForm(document.getElementById('root'), JSON.parse(document.getElementById('form').textContent))
  .then((form) => form.ready)
  .then(() => performance.mark('hydrated'))`
const SURVEYJS_PAGE = `
import { createElement } from 'react'
import { createRoot } from 'react-dom/client'
import { Model } from 'survey-core'
import { Survey } from 'survey-react-ui'
const model = new Model(JSON.parse(document.getElementById('form').textContent))
createRoot(document.getElementById('root')).render(createElement(Survey, { model }))
const look = () => {
  if (document.querySelector('#root :is(input, select, textarea)')) performance.mark('hydrated')
  else setTimeout(look, 1)
}
look()`

/** Form.io as it is published, SurveyJS bundled as its manual says; none – and why, on stderr – when npm cannot be reached. */
export async function formRenderers(): Promise<FormRenderer[]> {
  const isThere = await installPeer({
    name: FOLDER,
    dependencies: {
      '@formio/js': FORMIO,
      'survey-core': SURVEYJS,
      'survey-react-ui': SURVEYJS,
    },
    settings: ['ignore-scripts=true'],
    minutes: 5,
  })
  if (!isThere) return []
  const installed = (path: string) =>
    readFile(join(peerFolder(FOLDER), 'node_modules', path), 'utf8')
  const formio = await installed('@formio/js/dist/formio.form.min.js')
  return [
    {
      name: `Form.io ${FORMIO}`,
      define: formioForm,
      script: `${formio};${FORMIO_PAGE}`,
      style: await installed('@formio/js/dist/formio.form.min.css'),
    },
    {
      name: `SurveyJS ${SURVEYJS}`,
      define: surveyjsForm,
      script: await bundled('surveyjs.js', SURVEYJS_PAGE),
      style: withoutRemoteFonts(await installed('survey-core/survey-core.min.css')),
    },
  ]
}

/** It would wait for another site. */
function withoutRemoteFonts(style: string): string {
  return style.replaceAll(/@import\s+(url\([^)]*\)|"[^"]*"|'[^']*');?/g, '')
}

/** One script, minified for production as ours are; React is ours. */
async function bundled(file: string, entry: string): Promise<string> {
  const root = peerFolder(FOLDER)
  await writeFile(join(root, file), entry)
  const result = await build({
    root,
    configFile: false,
    logLevel: 'error',
    mode: 'production',
    build: { write: false, rolldownOptions: { input: join(root, file) } },
  })
  if (!('output' in result)) throw new Error('Vite gave no bundle')
  return result.output.flatMap((part) => (part.type === 'chunk' ? [part.code] : [])).join('\n')
}
