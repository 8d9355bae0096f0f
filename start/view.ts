import app from '@adonisjs/core/services/app'
import edge from 'edge.js'
import { AddressBook } from '#kernel/contracts/address_book'
import manifest from '../package.json' with { type: 'json' }

edge.global('appVersion', manifest.version)
/** Pages say where addresses are searched for, if they are. */
edge.global('hasAddressBook', () => app.container.hasBinding(AddressBook))

/**
 * In production the views do not change: listing the components once saves
 * reading the folder at each request (the bundled plugin is not cached by Edge).
 */
if (app.inProduction) {
  const components = edge.loader.listComponents()
  edge.loader.listComponents = () => components
}
