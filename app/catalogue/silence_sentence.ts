import type { SilenceRule } from '#kernel/define_teleservice'

const MONTHS: Record<number, string> = { 1: 'un', 2: 'deux', 3: 'trois', 4: 'quatre', 6: 'six' }

/** What the silence of the town hall means, in plain words (CRPA art. L231-1 and L231-4); empty when it means nothing. */
export function silenceSentence({ silence, months = 2 }: SilenceRule): string {
  const delay = `${MONTHS[months] ?? months} mois`
  switch (silence) {
    case 'accepts':
      return `Sans réponse de la mairie ${delay} après la réception de votre demande complète, celle-ci est acceptée.`
    case 'rejects':
      return `Sans réponse de la mairie ${delay} après la réception de votre demande, celle-ci est refusée. Vous pouvez alors la contester dans les deux mois.`
    case 'none':
      return ''
  }
}
