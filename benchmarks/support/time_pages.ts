import 'reflect-metadata'
import { join } from 'node:path'
import type { AddressInfo } from 'node:net'
import { pathToFileURL } from 'node:url'
import { Ignitor } from '@adonisjs/core'
import { familyPages } from './family_pages.js'
import { signIn } from './found_town.js'
import { printSlowest } from './watch_statements.js'

/**
 * A process of its own, on the database of its environment: serves the production build, opens the
 * pages of a family of the first town, and tells the slowest statement.
 */
const APP_ROOT = pathToFileURL(join(process.env.BENCH_BUILD_DIR ?? '', '/'))

await new Ignitor(APP_ROOT, { importer: (path) => import(new URL(path, APP_ROOT).href) })
  .tap((app) => {
    app.booting(async () => {
      await import(new URL('start/env.js', APP_ROOT).href)
    })
  })
  .httpServer()
  .start()
const { default: server } = await import('@adonisjs/core/services/server')
const { port } = server.getNodeServer()?.address() as AddressInfo
await printSlowest(await familyPages(await signIn(`http://localhost:${port}`, 'citizen')))
process.exit(0)
