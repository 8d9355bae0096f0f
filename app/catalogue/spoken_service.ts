import type { Teleservice } from '#kernel/define_teleservice'
import { wordingOf, type Worded } from '#kernel/translations/wording'
import { FRENCH } from '#shared/languages'
import { currentLanguage, leftInFrench } from '#shared/speech'

export interface SpokenService {
  label: string
  summary: string
  duration: string
  audience: string | null
  privacy: { purpose: string; legalBasis: string; retentionMonths: number }
}

/** What a service says of itself, in the language being spoken; French where it has no translation. */
export function spokenService(teleservice: Teleservice): SpokenService {
  const { label, summary, duration, audience, privacy } = teleservice
  const word = (key: string, text: string) =>
    said(teleservice, text, (wording) => wording.word(key, text))
  return {
    label: word('label', label),
    summary: word('summary', summary),
    duration: word('duration', duration),
    audience: audience ? word('audience', audience) : null,
    privacy: {
      purpose: word('privacy/purpose', privacy.purpose),
      legalBasis: word('privacy/legalBasis', privacy.legalBasis),
      retentionMonths: privacy.retentionMonths,
    },
  }
}

/** The name of a document that a service asks for. */
export function spokenDocument(teleservice: Teleservice | null, type: string, label: string) {
  return said(teleservice, label, (wording) => wording.document(type, label))
}

/** What a hook of a service said in French: a refusal, a line of a price. */
export function spokenSentence(teleservice: Teleservice | null, sentence: string) {
  return said(teleservice, sentence, (wording) => wording.sentence(sentence))
}

function said(
  teleservice: Teleservice | null,
  french: string,
  worded: (wording: ReturnType<typeof wordingOf>) => Worded
): string {
  const language = currentLanguage()
  if (language === FRENCH) return french
  if (!teleservice) return leftInFrench(french)
  const { text, isFrench } = worded(wordingOf(teleservice, language))
  return isFrench ? leftInFrench(text) : text
}
