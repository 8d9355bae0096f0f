import type Document from '#documents/models/document'

/** What became of files that a citizen posted, told at the field from which they came. */
export interface FileRefusals {
  typeKey: string
  /** The document to which they were meant, or that the accepted ones have made. */
  documentId: string | null
  /** One French sentence per refused file. */
  sentences: string[]
  /** What became of the others. */
  accepted: string | null
  /** A document of the household that holds one of them, and serves as well. */
  kept?: Document | null
  /** What was typed beside the files. */
  note?: string
}
