import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import app from '@adonisjs/core/services/app'
import { type Group } from '@japa/runner/core'

/** What generation rewrites when a teleservice comes or goes. */
const GENERATED = ['teleservices.ts', 'form_revisions.json']

/**
 * Lets the tests of a group write one teleservice into the real folder: whatever
 * happens, nothing is left of it – not even when the run is interrupted.
 */
export function usePassingTeleservice(group: Group, id: string) {
  const output = app.makePath('.adonisjs', 'server')
  const files = GENERATED.map((name) => join(output, name))

  group.each.setup(() => {
    const before = files.map((file) => readFileSync(file))
    const cleanUp = () => {
      process.off('exit', cleanUp)
      rmSync(app.makePath('teleservices', id), { recursive: true, force: true })
      rmSync(join(output, 'form_data', `${id}.ts`), { force: true })
      files.forEach((file, index) => writeFileSync(file, before[index]))
    }
    process.on('exit', cleanUp)
    return cleanUp
  })
}
