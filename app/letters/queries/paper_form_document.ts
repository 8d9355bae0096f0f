import i18nManager from '@adonisjs/i18n/services/main'
import { today } from '#shared/clock'
import { CONTACT_CHANNELS } from '#shared/contact_channels'
import type { Teleservice } from '#kernel/define_teleservice'
import { paperForm } from '#kernel/forms/paper/paper_form'
import { currentAuthority } from '#authorities/tenancy'
import { announcedDocuments } from '#catalogue/queries/announced_documents'
import { openSeasons } from '#catalogue/queries/open_seasons'
import { silenceSentence } from '#catalogue/silence_sentence'
import { RegisterPaperForm } from '#letters/actions/register_paper_form'
import { printedCode } from '#letters/paper_code'
import { paperIdentity } from '#letters/paper_identity'
import type { PaperFormDocument } from '#letters/pdf/render_paper_form'
import { townLetterhead } from '#letters/queries/town_letterhead'
import { currentForm } from '#requests/queries/current_form'

/**
 * A service's form as it is printed to be filled in with a pen: the same facts give the same
 * document. Its code is kept, so that the counter finds it.
 *
 * @param linkTo the address that leads from a code to its service
 */
export async function paperFormDocument(
  teleservice: Teleservice,
  linkTo: (code: string) => Promise<string>
): Promise<PaperFormDocument> {
  const form = await currentForm(teleservice)
  const code = await new RegisterPaperForm().handle(form)
  const { before, after } = paperIdentity({
    subject: teleservice.subject.kind,
    seasons: await seasonLabels(teleservice),
    channels: channelLabels(),
  })
  const { displayTitle } = currentAuthority()
  return {
    authority: townLetterhead(),
    title: teleservice.label,
    summary: teleservice.summary,
    code: printedCode(code),
    link: await linkTo(code),
    advice: ADVICE,
    steps: [...before, ...paperForm(form), ...after],
    documents: await announcedDocuments(teleservice),
    sending: sending(teleservice),
    privacy: privacy(teleservice),
    footer: `${displayTitle} – ${teleservice.label} – formulaire ${printedCode(code)}`,
  }
}

const ADVICE = [
  'Écrivez en majuscules, au stylo noir ou bleu\u00a0: une lettre ou un chiffre par case. Cochez ce qui convient.',
  'Ce qui vient après «\u00a0Si…\u00a0» n’est à remplir que dans ce cas. Ce qui n’est pas «\u00a0facultatif\u00a0» est nécessaire.',
  'La même démarche se fait en ligne\u00a0: le carré ci-dessus y mène, et l’accusé de réception est immédiat.',
]

async function seasonLabels({ id, season }: Teleservice): Promise<string[]> {
  if (season === 'none') return []
  return (await openSeasons(id, today())).map(({ label }) => label)
}

function channelLabels(): string[] {
  const { contactChannels } = currentAuthority().configuration
  const french = i18nManager.locale('fr')
  return CONTACT_CHANNELS.filter((channel) => contactChannels.includes(channel)).map((channel) => {
    const label = french.t(`contact_channels.${channel}`)
    return label.charAt(0).toUpperCase() + label.slice(1)
  })
}

function sending({ law }: Teleservice): string[] {
  const { adminEmail, configuration } = currentAuthority()
  const { address, openingHours, phone } = configuration
  return [
    address.length > 0
      ? `Par courrier ou au guichet\u00a0: ${address.join(', ')}.`
      : 'Par courrier ou au guichet de la mairie.',
    ...(openingHours ? [`Ouverture\u00a0: ${openingHours}.`] : []),
    `Renseignements\u00a0: ${[phone, adminEmail].filter(Boolean).join(', ')}.`,
    'La mairie saisit votre formulaire et vous en donne le numéro, avec un accusé de réception.',
    ...[silenceSentence(law)].filter(Boolean),
  ]
}

function privacy({ privacy: { purpose, legalBasis, retentionMonths } }: Teleservice): string[] {
  const { displayTitle, adminEmail } = currentAuthority()
  return [
    `${purpose}. Base légale\u00a0: ${legalBasis}.`,
    `Vos données sont conservées ${retentionMonths} mois après la fin de la demande. Vous pouvez y accéder, les faire rectifier ou effacer en écrivant à ${displayTitle} (${adminEmail}), ou saisir la Cnil.`,
  ]
}
