import { FRENCH, spokenLanguage } from '#shared/languages'
import type { OutgoingMail } from '#notifications/send_mail'

/** The HTML twin of a mail: one column, no image, no remote font, every value escaped. */
export function mailHtml(
  { paragraphs, html, link, language = FRENCH }: OutgoingMail,
  signature: string
): string {
  const body = html
    ? [html]
    : paragraphs.map((text) => `<p>${escapeHtml(text).replace(/\n/g, '<br>')}</p>`)
  if (link) body.push(`<p><a href="${escapeHtml(link.url)}">${escapeHtml(link.label)}</a></p>`)
  return [
    `<!doctype html><html lang="${spokenLanguage(language)}"><head><meta charset="utf-8"></head>`,
    '<body style="font-family:sans-serif;font-size:16px;line-height:1.5;max-width:36em;margin:2em auto;color:#1c2733">',
    ...body,
    `<p style="color:#55606c;border-top:1px solid #d8dee4;padding-top:1em">${escapeHtml(signature)}</p>`,
    '</body></html>',
  ].join('')
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
