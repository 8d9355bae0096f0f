import type { FilingData, Teleservice } from '#kernel/define_teleservice'

/** Brings data filed under an earlier revision to the current one, one revision after the other. */
export function upgradeData(teleservice: Teleservice, data: FilingData, from: number): FilingData {
  let upgraded = data
  for (let revision = from + 1; revision <= teleservice.revision; revision++) {
    const step = teleservice.upgrade?.[revision]
    if (step) upgraded = step(upgraded)
  }
  return upgraded
}
