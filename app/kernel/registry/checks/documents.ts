import type { Check } from '#kernel/registry/check'

/** Every document type exists in the catalogue, and is asked for once. */
export const checkDocuments: Check = ({ teleservice, filings }, { documentTypes }) => {
  const needs = teleservice.documents ?? []
  const unknown = (type: string) => !documentTypes.has(type)
  return [
    ...needs
      .filter(({ type }) => unknown(type))
      .map(({ type }) => ({
        file: 'teleservice.ts',
        field: 'documents',
        message: `"${type}" is no document type: use one of database/catalogue/document_types.json or add it there`,
      })),
    ...needs
      .filter(({ type }, index) => needs.findIndex((need) => need.type === type) !== index)
      .map(({ type }) => ({
        file: 'teleservice.ts',
        field: 'documents',
        message: `"${type}" is asked for twice: join the two conditions in one "when"`,
      })),
    ...filings.flatMap(({ file, documents = [] }) =>
      documents.filter(unknown).map((type) => ({
        file,
        field: 'documents',
        message: `"${type}" is no document type`,
      }))
    ),
  ]
}
