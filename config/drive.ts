import { isAbsolute } from 'node:path'
import env from '#start/env'
import app from '@adonisjs/core/services/app'
import { defineConfig, services } from '@adonisjs/drive'

const storage = env.get('STORAGE_DIR')

/** Files are never served by Drive: controllers check rights and send a neutral type. */
const driveConfig = defineConfig({
  default: 'fs',
  services: {
    fs: services.fs({
      location: isAbsolute(storage) ? storage : app.makePath(storage),
      serveFiles: false,
      visibility: 'private',
    }),
  },
})

export default driveConfig

declare module '@adonisjs/drive/types' {
  export interface DriveDisks extends InferDriveDisks<typeof driveConfig> {}
}
