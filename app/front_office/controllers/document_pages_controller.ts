import type { HttpContext } from '@adonisjs/core/http'
import { isFileRefusal } from '#documents/file_refusal'
import { readUploads } from '#shared/pages/read_uploads'
import { AddWalletFiles } from '#requests/actions/add_wallet_files'
import { ChangeWalletPage } from '#requests/actions/change_wallet_page'
import { findDocument, findPageOf } from '#front_office/find_document'
import { paths } from '#front_office/paths'
import { actOnDocument, showDocument } from '#front_office/show_document'
import { acceptedSentence, flashNotices, uploadFiles } from '#front_office/upload_files'
import { visitorOf } from '#front_office/visitor'

/** The files of a document of the wallet: added, replaced, taken out. */
export default class DocumentPagesController {
  async store(ctx: HttpContext) {
    const document = await findDocument(ctx)
    const { actor } = visitorOf(ctx)
    const outcome = await uploadFiles(ctx, (uploads) =>
      new AddWalletFiles().handle({ document: { id: document.id }, uploads, actor })
    )
    const { refusals: sentences } = outcome
    if (sentences.length > 0) {
      const fresh = await findDocument(ctx)
      return showDocument(ctx, fresh, { sentences, accepted: acceptedSentence(outcome) })
    }
    ctx.session.flash('success', acceptedSentence(outcome) ?? '')
    flashNotices(ctx, outcome)
    return ctx.response.redirect().status(303).toPath(paths.document(document))
  }

  async update(ctx: HttpContext) {
    const document = await findDocument(ctx)
    const page = await findPageOf(ctx, document)
    const [upload] = await readUploads(ctx, 'page')
    const refuse = (sentence: string) =>
      showDocument(ctx, document, { sentences: [sentence], accepted: null, pageId: page.id })
    if (!upload) return refuse('Choisissez le fichier qui prend la place de celui-ci.')

    const change = { kind: 'replace', upload } as const
    try {
      await new ChangeWalletPage().handle({ page, change, actor: visitorOf(ctx).actor })
    } catch (error) {
      if (!isFileRefusal(error)) throw error
      return refuse(error.message)
    }
    ctx.session.flash('success', 'Le fichier est remplacé.')
    return ctx.response.redirect().status(303).toPath(paths.document(document))
  }

  async destroy(ctx: HttpContext) {
    const document = await findDocument(ctx)
    const page = await findPageOf(ctx, document)
    const { actor } = visitorOf(ctx)
    return actOnDocument(ctx, document, {
      run: () => new ChangeWalletPage().handle({ page, change: { kind: 'remove' }, actor }),
      done: 'Le fichier est supprimé.',
    })
  }
}
