import app from '@adonisjs/core/services/app'
import edge from 'edge.js'
import manifest from '../package.json' with { type: 'json' }

edge.global('appVersion', manifest.version)

/**
 * In production the views do not change: listing the components once saves
 * reading the folder at each request (the bundled plugin is not cached by Edge).
 */
if (app.inProduction) {
  const components = edge.loader.listComponents()
  edge.loader.listComponents = () => components
}
