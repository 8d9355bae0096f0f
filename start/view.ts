import app from '@adonisjs/core/services/app'
import edge from 'edge.js'
import { AddressBook } from '#kernel/contracts/address_book'
import { isLeftInFrench } from '#shared/speech'
import manifest from '../package.json' with { type: 'json' }

edge.global('appVersion', manifest.version)
/** A text that may have stayed French in a page of another language, as HTML that tells screen readers: `{{{ said(label) }}}`. */
edge.global('said', (text: unknown) => saidHtml(String(text ?? '')))
/** Pages say where addresses are searched for, if they are. */
edge.global('hasAddressBook', () => app.container.hasBinding(AddressBook))

function saidHtml(text: string): string {
  const safe = edge.globals.html.escape(text)
  return isLeftInFrench(text) ? `<span lang="fr">${safe}</span>` : safe
}

/**
 * In production the views do not change: listing the components once saves
 * reading the folder at each request (the bundled plugin is not cached by Edge).
 */
if (app.inProduction) {
  const components = edge.loader.listComponents()
  edge.loader.listComponents = () => components
}
