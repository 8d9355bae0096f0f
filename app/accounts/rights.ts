/** Profiles by category, weakest first (architecture, § 7). */
export const CATEGORY_PROFILES = ['read', 'write', 'manage'] as const
export type CategoryProfile = (typeof CATEGORY_PROFILES)[number]

/** What the holder of `profile` may do, where `needed` is asked for. */
export function grants(profile: CategoryProfile, needed: CategoryProfile): boolean {
  return CATEGORY_PROFILES.indexOf(profile) >= CATEGORY_PROFILES.indexOf(needed)
}
