import UnreachableAddress from '#households/models/unreachable_address'

/** Its owner says that the address receives again. */
export async function clearUnreachable(address: string): Promise<void> {
  await UnreachableAddress.query().where('address', address.toLowerCase()).delete()
}
