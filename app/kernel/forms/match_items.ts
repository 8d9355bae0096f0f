/** An entry of a repeated group as it is read: its answers by their place in it. */
export interface ReadItem {
  answers: ReadonlyMap<string, string>
  /** What it is, whatever it says: an entry with a key is matched by it alone. */
  key?: string | null
}

export interface ItemPair {
  /** Places in the earlier and in the later list; null when the entry is in one of them only. */
  before: number | null
  after: number | null
}

/** Answers that say who or what an entry is: they count for more than the others. */
const NAMES = /(name|birthDate|label|title|registration)$/i
const NAME_WEIGHT = 3
/** From this share of answers in common on, two entries are the same one, changed. */
const ALIKE = 0.5

/**
 * Pairs the entries of two lists by what they say, never by their place: an entry
 * that moved is itself, one that was corrected is itself, and the second of three
 * that was taken away does not make a change of the third. Pairs come in the order
 * of the later list, followed by what is gone.
 */
export function matchItems(before: readonly ReadItem[], after: readonly ReadItem[]): ItemPair[] {
  const partners = new Map<number, number>()
  const taken = new Set<number>()
  for (const { earlier, later } of candidates(before, after)) {
    if (partners.has(later) || taken.has(earlier)) continue
    partners.set(later, earlier)
    taken.add(earlier)
  }
  return [
    ...after.map((_item, place) => ({ before: partners.get(place) ?? null, after: place })),
    ...before.flatMap((_item, place) => (taken.has(place) ? [] : [{ before: place, after: null }])),
  ]
}

/** Every pair that may be one entry, the most alike first; between equals, those that kept their place. */
function candidates(before: readonly ReadItem[], after: readonly ReadItem[]) {
  return after
    .flatMap((item, later) =>
      before.map((old, earlier) => ({ earlier, later, share: likeness(old, item) }))
    )
    .filter(({ share }) => share >= ALIKE)
    .sort(
      (a, b) => b.share - a.share || Math.abs(a.earlier - a.later) - Math.abs(b.earlier - b.later)
    )
}

/**
 * The weighted share of answers that two entries have in common, from 0 to 1; two blank
 * entries are alike. Keys alone decide between entries that have one.
 */
function likeness(old: ReadItem, fresh: ReadItem): number {
  if (old.key && fresh.key) return old.key === fresh.key ? 1 : 0
  const names = new Set([...old.answers.keys(), ...fresh.answers.keys()])
  let common = 0
  let total = 0
  for (const name of names) {
    const weight = NAMES.test(name) ? NAME_WEIGHT : 1
    total += weight
    if (old.answers.get(name) === fresh.answers.get(name)) common += weight
  }
  return total === 0 ? 1 : common / total
}
