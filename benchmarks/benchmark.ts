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

const WARM_UP = 10

/** The middle value of several runs: the one to quote on a noisy machine. */
export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)]
}

/** The median milliseconds of several works, done one after the other `rounds` times, after some that do not count. */
export async function timeInTurn(
  works: (() => Promise<unknown>)[],
  rounds: number
): Promise<number[]> {
  const durations = works.map((): number[] => [])
  for (let round = -WARM_UP; round < rounds; round += 1) {
    for (const [index, work] of works.entries()) {
      const start = performance.now()
      await work()
      if (round >= 0) durations[index].push(performance.now() - start)
    }
  }
  return durations.map(median)
}
