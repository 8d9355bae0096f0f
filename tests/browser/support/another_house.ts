import { cp, mkdtemp, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import app from '@adonisjs/core/services/app'

const LEFT_BEHIND = ['node_modules', '.git', 'tmp']

/**
 * A copy of this project where a test may add and remove folders as a town's developer
 * does, while other tests run on the original.
 */
export interface AnotherHouse {
  /** Absolute path of its root: where its commands and its server are started. */
  root: string
  makePath(...paths: string[]): string
  remove(): Promise<void>
}

export async function anotherHouse(): Promise<AnotherHouse> {
  const root = await mkdtemp(join(tmpdir(), 'capdemat-'))
  await cp(app.makePath(), root, {
    recursive: true,
    filter: (path) => !LEFT_BEHIND.includes(basename(path)),
  })
  await symlink(app.makePath('node_modules'), join(root, 'node_modules'))
  return {
    root,
    makePath: (...paths) => join(root, ...paths),
    remove: () => rm(root, { recursive: true, force: true }),
  }
}
