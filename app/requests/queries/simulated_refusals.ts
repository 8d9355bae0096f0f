import { today } from '#shared/clock'
import type { FilingData, Teleservice } from '#kernel/define_teleservice'
import type { FilingError } from '#kernel/forms/filing_error'

/** What a service refuses of the answers that decide its price, whoever asks and before anything is filed. */
export function simulatedRefusals({ pricing }: Teleservice, data: FilingData): FilingError[] {
  const errors: FilingError[] = []
  const refuse = (field: string | null, message: string) =>
    errors.push({ path: field ?? '', keyword: 'refused', message, label: '' })
  pricing?.check?.({ data, today: today(), refuse })
  return errors
}
