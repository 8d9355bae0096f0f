const undoings: (() => Promise<void> | void)[] = []

/** Registers what must be undone when the benchmarks end, well or badly. */
export function onCleanUp(undo: () => Promise<void> | void): void {
  undoings.push(undo)
}

/** Undoes everything registered, last first. */
export async function cleanUp(): Promise<void> {
  for (let undo = undoings.pop(); undo; undo = undoings.pop()) await undo()
}
