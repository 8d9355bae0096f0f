import KeptStep from '#requests/models/kept_step'

/** What was typed is in the request now, or given up – unless another page kept something more meanwhile. */
export async function forgetKeptStep({ id, version }: KeptStep): Promise<void> {
  await KeptStep.query().where('id', id).where('version', version).delete()
}
