import type { FormButton } from '#kernel/forms/form_renderer'
import { say } from '#shared/say'

interface Place {
  isFirst: boolean
  /** Without an account a draft lives as long as the session: it cannot wait. */
  canWait: boolean
}

/** The buttons under a step (domain.md 4.3). */
export function draftButtons({ isFirst, canWait }: Place): FormButton[] {
  const buttons: FormButton[] = [
    { name: '_action', value: 'next', label: say('front.buttons.next'), kind: 'primary' },
  ]
  if (!isFirst) {
    buttons.push({
      name: '_action',
      value: 'previous',
      label: say('front.buttons.previous'),
      kind: 'secondary',
      formNoValidate: true,
    })
  }
  if (canWait) {
    buttons.push({
      name: '_action',
      value: 'later',
      label: say('front.buttons.later'),
      kind: 'quiet',
      formNoValidate: true,
    })
  }
  return buttons
}

/** The buttons under a step that is corrected after the request was sent. */
export const CORRECTION_BUTTONS: FormButton[] = [
  { name: '_action', value: 'next', label: 'Enregistrer', kind: 'primary' },
  {
    name: '_action',
    value: 'previous',
    label: 'Ne rien changer',
    kind: 'secondary',
    formNoValidate: true,
  },
]
