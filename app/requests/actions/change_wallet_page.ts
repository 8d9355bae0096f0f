import type { PageUpload } from '#documents/actions/accept_upload'
import { MovePage } from '#documents/actions/move_page'
import { RemovePage } from '#documents/actions/remove_page'
import { ReplacePage } from '#documents/actions/replace_page'
import { E_DOCUMENT_LAST_PAGE } from '#documents/errors'
import DocumentPage from '#documents/models/document_page'
import { documentActor, type RequestActor } from '#requests/actor'
import { changeEverywhere } from '#requests/actions/change_everywhere'

interface Input {
  page: DocumentPage
  change:
    | { kind: 'remove' }
    | { kind: 'replace'; upload: PageUpload }
    | { kind: 'move'; towards: 'start' | 'end' }
  actor: RequestActor
}

/**
 * Takes out, replaces or moves a file of a document where it is kept, outside any request.
 *
 * @throws E_DOCUMENT_LAST_PAGE, E_DOCUMENT_NOT_EDITABLE, E_DOCUMENT_HELD, E_REQUEST_LOCKED, and
 *   the E_FILE_* refusals of documents/errors.ts for a file that replaces
 */
export class ChangeWalletPage {
  async handle({ page, change, actor }: Input): Promise<void> {
    const { documentId, id: pageId } = page
    const by = documentActor(actor)
    switch (change.kind) {
      case 'remove': {
        const others = await DocumentPage.query()
          .where('document_id', documentId)
          .whereNot('id', pageId)
          .first()
        if (!others) throw new E_DOCUMENT_LAST_PAGE()
        const told = { documentId, change: 'page_removed', actor } as const
        await changeEverywhere(told, () => new RemovePage().handle({ pageId, by }))
        return
      }
      case 'replace': {
        const { upload } = change
        const told = { documentId, change: 'page_replaced', actor } as const
        await changeEverywhere(told, () => new ReplacePage().handle({ pageId, upload, by }))
        return
      }
      case 'move': {
        const { towards } = change
        const told = { documentId, change: 'page_moved', actor } as const
        await changeEverywhere(told, () => new MovePage().handle({ pageId, towards, by }))
      }
    }
  }
}
