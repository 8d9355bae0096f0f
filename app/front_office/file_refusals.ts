/** What became of files that a citizen posted, told at the field from which they came. */
export interface FileRefusals {
  typeKey: string
  /** The document to which they were meant, or that the accepted ones have made. */
  documentId: string | null
  /** One French sentence per refused file. */
  sentences: string[]
  /** What became of the others. */
  accepted: string | null
  /** What was typed beside the files. */
  note?: string
}
