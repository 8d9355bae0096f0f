import UnreachableAddress from '#households/models/unreachable_address'

/** A server took a message for this address: what was only known by a refusal holds no longer. */
export async function clearRefusal(address: string): Promise<void> {
  await UnreachableAddress.query()
    .where('address', address.toLowerCase())
    .where('known_by', 'refusal')
    .delete()
}
