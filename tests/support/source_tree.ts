import { readFileSync, readdirSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

/** One import of a source file. */
export interface SourceImport {
  /** as written: `#kernel/forms/steps`, `./schema.json`, `ajv` */
  specifier: string
  /** a type vanishes when the code runs */
  isType: boolean
  /** path of a file of ours, from the project's root, perhaps without extension; null for a package */
  path: string | null
  /** `@rjsf/core` for `@rjsf/core/lib/…`; null for a file of ours and for Node's own modules */
  package: string | null
}

export interface SourceFile {
  /** from the project's root: `app/requests/lifecycle.ts` */
  path: string
  text: string
  imports: SourceImport[]
}

const root = fileURLToPath(new URL('../../', import.meta.url))
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

const aliases = Object.entries<string>(manifest.imports).map(([alias, target]) => ({
  prefix: alias.replace('*', ''),
  folder: posix.normalize(target.replace('*.js', '')),
}))

/** The packages that a production installation has. */
export const shippedPackages = new Set(Object.keys(manifest.dependencies))

/** Every TypeScript file under some folders of the project, with what it imports. Absent folders are empty. */
export function sourceFiles(folders: string[]): SourceFile[] {
  return folders.flatMap(pathsUnder).map((path) => {
    const text = readFileSync(join(root, path), 'utf8')
    const { importedFiles } = ts.preProcessFile(text, true, true)
    return {
      path,
      text,
      imports: importedFiles.map(({ fileName, pos }) => readImport(path, text, fileName, pos)),
    }
  })
}

function pathsUnder(folder: string): string[] {
  let entries
  try {
    entries = readdirSync(join(root, folder), { withFileTypes: true })
  } catch {
    return []
  }
  return entries.flatMap((entry) => {
    const path = `${folder}/${entry.name}`
    if (entry.isDirectory()) return pathsUnder(path)
    return /\.tsx?$/.test(entry.name) ? [path] : []
  })
}

function readImport(from: string, text: string, specifier: string, position: number): SourceImport {
  const statement =
    text
      .slice(0, position)
      .split(/^(?=import |export )/m)
      .at(-1) ?? ''
  const path = resolve(from, specifier)
  return {
    specifier,
    isType: /^(import|export) type /.test(statement),
    path,
    package: path === null && !specifier.startsWith('node:') ? packageName(specifier) : null,
  }
}

function resolve(from: string, specifier: string) {
  if (specifier.startsWith('.')) return posix.join(dirname(from), specifier)
  const alias = aliases.find(({ prefix }) => specifier.startsWith(prefix))
  return alias ? alias.folder + specifier.slice(alias.prefix.length) : null
}

function packageName(specifier: string) {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')
}
