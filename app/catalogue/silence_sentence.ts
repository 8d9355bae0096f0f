import { say } from '#shared/say'
import type { SilenceRule } from '#kernel/define_teleservice'

/** What the silence of the town hall means, in plain words (CRPA art. L231-1 and L231-4); empty when it means nothing. */
export function silenceSentence({ silence, months = 2 }: SilenceRule): string {
  const delay = say('front.service.months', { count: months })
  switch (silence) {
    case 'accepts':
      return say('front.service.silence_accepts', { delay })
    case 'rejects':
      return say('front.service.silence_rejects', { delay })
    case 'none':
      return ''
  }
}
