import { type ApplicationService } from '@adonisjs/core/types'

/**
 * Serves what `vite build` wrote, as a town does, instead of the development
 * server that the Vite provider starts for tests: its scripts and its loose
 * styles do not exist in production. Without a build the development server remains.
 */
export async function serveBuiltAssets(app: ApplicationService) {
  const vite = await app.container.make('vite')
  if (vite.hasManifestFile) vite.createDevServer = async () => {}
}
