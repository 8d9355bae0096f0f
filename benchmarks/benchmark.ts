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
function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)]
}

/** The median milliseconds of several works, done one after the other `rounds` times, after some that do not count. */
export function timeInTurn(works: (() => Promise<unknown>)[], rounds: number): Promise<number[]> {
  return measureInTurn(
    works.map((work) => async () => {
      const start = performance.now()
      await work()
      return performance.now() - start
    }),
    rounds
  )
}

/** The same for works that measure themselves. */
export async function measureInTurn(
  works: (() => Promise<number>)[],
  rounds: number,
  warmUp = 10
): Promise<number[]> {
  const measures = works.map((): number[] => [])
  for (let round = -warmUp; round < rounds; round += 1) {
    for (const [index, work] of works.entries()) {
      const measure = await work()
      if (round >= 0) measures[index].push(measure)
    }
  }
  return measures.map(median)
}
