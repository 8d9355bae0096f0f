import { join } from 'node:path'
import { existsSync } from 'node:fs'
import { formDataType } from '#kernel/codegen/form_data_types'
import { writeGenerated } from '#kernel/codegen/write_generated'
import type { Teleservice } from '#kernel/define_teleservice'

/**
 * Writes the type of the answers of a package that is being developed, `form_data.ts`, which
 * stands in its folder: it has no part in our generated code.
 *
 * @param folder absolute path
 */
export async function writeOwnType(
  folder: string,
  { id, form }: Pick<Teleservice, 'id' | 'form'>
): Promise<void> {
  const sources = ['package.json', 'teleservice.ts'].map((name) => join(folder, name))
  if (!sources.every((file) => existsSync(file))) return
  const type = formDataType(id, form.schema)
  await writeGenerated(join(folder, 'form_data.ts'), await type.render())
}
