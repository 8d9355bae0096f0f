/** One measure, beside its floor (the least that the work can cost) and, where there is one, a peer. */
export interface Figure {
  name: string
  value: number
  unit: string
  floor: number
  floor_name: string
  /** Ours ÷ floor, as the benchmark's description says which way is better. */
  ratio: number
  peer?: string
  peer_ratio?: number
}

export interface Benchmark {
  name: string
  /** What is measured, against what, and what is wanted. */
  description: string
  /** After so many minutes it is given up. */
  minutes: number
  run(): Promise<Figure[]>
}

/** The middle value of several runs: the one to quote on a noisy machine. */
export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)]
}

/** Milliseconds of each of `rounds` calls, after `warmup` calls that do not count. */
export async function time(
  work: () => Promise<unknown>,
  rounds: number,
  warmup = 3
): Promise<number[]> {
  for (let round = 0; round < warmup; round += 1) await work()
  const durations: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now()
    await work()
    durations.push(performance.now() - start)
  }
  return durations
}
