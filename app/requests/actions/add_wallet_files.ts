import type { PageUpload } from '#documents/actions/accept_upload'
import { addEachFile, type FilesOutcome } from '#documents/actions/add_each_file'
import { AddPage, type NewDocument } from '#documents/actions/add_page'
import { documentActor, type RequestActor } from '#requests/actor'
import { changeEverywhere } from '#requests/actions/change_everywhere'

interface Input {
  /** A document of the household, or the one to be made. */
  document: { id: string } | NewDocument
  uploads: PageUpload[]
  actor: RequestActor
}

/** Adds files to a document where it is kept, outside any request. */
export class AddWalletFiles {
  handle({ document, uploads, actor }: Input): Promise<FilesOutcome> {
    const by = documentActor(actor)
    return addEachFile(uploads, (upload, known) => {
      const target = known ? { id: known.id } : document
      const add = () => new AddPage().handle({ document: target, upload, by })
      if (!('id' in target)) return add()
      return changeEverywhere({ documentId: target.id, change: 'page_added', actor }, add)
    })
  }
}
