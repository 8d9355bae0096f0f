import { ensureBuild } from '../build.mjs'
import { phases } from '../progress.mjs'
import { ensureSettings } from '../settings.mjs'

/** `npm run build`: makes the production application in build/, when something changed. */
export async function run() {
  ensureSettings()
  await phases(1)('Construction', async () => ((await ensureBuild()) ? undefined : 'déjà à jour'))
  return 0
}
