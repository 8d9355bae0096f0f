/** Files that go with one note. */
export const FILES_PER_NOTE = 5
