import { fileURLToPath } from 'node:url'
import type { CommonHooks } from '@adonisjs/assembler/types'
import { codegenPaths, generateIndexAndTypes } from '#kernel/codegen/generate_teleservice_code'

type InitHook = Extract<CommonHooks['init'][number], { run: unknown }>['run']

/**
 * Assembler hook, before the server, the tests or the build start: dropping a folder
 * in `teleservices/` is all that it takes. In development, adding a service or saving a
 * schema brings the generated code up to date. The shape of its form is put on record later,
 * by `teleservice:types`: until then it changes freely.
 */
const generateTeleservices: InitHook = async (parent, hooks) => {
  const paths = codegenPaths(fileURLToPath(parent.cwd))
  await generateIndexAndTypes(paths)

  const refresh = async (relativePath: string) => {
    if (/^teleservices\/.*(schema|teleservice)/.test(relativePath))
      await generateIndexAndTypes(paths)
  }
  hooks.add('fileAdded', refresh)
  hooks.add('fileChanged', refresh)
  hooks.add('fileRemoved', refresh)
}

export default generateTeleservices
