import type { PaymentOrder } from '#kernel/contracts/payment_provider'

/** What the citizen sees at the demonstration bank. */
export function bankPage(
  operation: string,
  { amount, label, reference, returnTo }: PaymentOrder,
  choice: string | undefined
): string {
  const euros = (amount / 100).toLocaleString('fr-FR', { style: 'currency', currency: 'EUR' })
  return `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<link rel="icon" href="data:,">
<title>Banque de démonstration</title>
<style>
body { font: 1.0625rem/1.5 system-ui, sans-serif; margin: 0; background: #f2f1ec; color: #1c1c1c }
main { max-width: 30rem; margin: 3rem auto; padding: 2rem; background: #fff; border-radius: .5rem }
.sum { font-size: 2rem; font-weight: 700 }
button, a { display: block; box-sizing: border-box; width: 100%; margin-top: .75rem; padding: .75rem; border: 1px solid #1f5f8b; border-radius: .25rem; background: #fff; color: #174a6d; font: inherit; text-align: center; cursor: pointer }
.pay { background: #1f5f8b; color: #fff }
</style>
</head>
<body>
<main>
<h1>Banque de démonstration</h1>
<p>Aucune carte n’est demandée et rien n’est débité.</p>
<p>${escape(label)}<br>Référence ${escape(reference)}</p>
<p class="sum">${escape(euros)}</p>
${choice ? `<p>Ce paiement est terminé.</p><a href="${escape(returnTo)}">Revenir à la mairie</a>` : buttons(operation)}
</main>
</body>
</html>`
}

function buttons(operation: string): string {
  return [
    ['paid', 'Payer', ' class="pay"'],
    ['refused', 'Faire refuser le paiement', ''],
    ['cancelled', 'Abandonner', ''],
  ]
    .map(
      ([choice, label, look]) =>
        `<form method="post" action="/${operation}/${choice}"><button${look}>${label}</button></form>`
    )
    .join('\n')
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
