import type { PaymentMode } from '#payments/lifecycle'

const LABELS: Record<PaymentMode, string> = {
  internet: 'Internet',
  card: 'Carte bancaire, à la mairie',
  cash: 'Espèces, à la mairie',
  cheque: 'Chèque, à la mairie',
}

/** How a payment was made, as pages say it. */
export function modeLabel(mode: PaymentMode): string {
  return LABELS[mode]
}
