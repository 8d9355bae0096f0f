import { currentAuthority } from '#authorities/tenancy'
import type { Letterhead } from '#letters/pdf/letterhead'

/** The current town, as its letters show it. */
export function townLetterhead(): Letterhead {
  const authority = currentAuthority()
  const { address, phone, accent, letterLogo } = authority.configuration
  return {
    name: authority.displayTitle,
    address: [...address, phone].filter(Boolean),
    accent,
    ...(letterLogo ? { logoKey: letterLogo } : {}),
  }
}
