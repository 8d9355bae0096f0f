import type { FormButton } from '#kernel/forms/form_renderer'

interface Place {
  isFirst: boolean
  /** Without an account a draft lives as long as the session: it cannot wait. */
  canWait: boolean
}

/** The buttons under a step (domain.md 4.3). */
export function draftButtons({ isFirst, canWait }: Place): FormButton[] {
  const buttons: FormButton[] = [
    { name: '_action', value: 'next', label: 'Continuer', kind: 'primary' },
  ]
  if (!isFirst) {
    buttons.push({
      name: '_action',
      value: 'previous',
      label: 'Revenir',
      kind: 'secondary',
      formNoValidate: true,
    })
  }
  if (canWait) {
    buttons.push({
      name: '_action',
      value: 'later',
      label: 'Continuer plus tard',
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
