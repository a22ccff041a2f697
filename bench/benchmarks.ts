import { benchAlike } from './alike.ts'
import { benchAppraisal } from './appraisal.ts'
import { benchEvaluation } from './evaluation.ts'
import { benchFiguresOfBooks } from './figures-of-books.ts'
import { benchFileCase } from './file-case.ts'
import type { Ground } from './ground.ts'
import { benchImportCases } from './import-cases.ts'
import { benchLifecycle } from './lifecycle.ts'
import { benchRedeem } from './redeem.ts'
import type { Result } from './result.ts'
import { benchSearch } from './search.ts'
import { benchStatement } from './statement.ts'
import { benchTimers } from './timers.ts'
import { benchTransfers } from './transfers.ts'
import type { Pace } from './turns.ts'
import { benchWarmStart } from './warm-start.ts'
import { benchWorklist } from './worklist.ts'

/** `full` measures; `tiny` only shows that a benchmark runs. */
export type Size = 'full' | 'tiny'
export type Benchmark = (ground: Ground, size: Size) => Promise<Result[]>

const pace = (size: Size, connections: number): Pace =>
  size === 'full' ? { connections, rounds: 12, msPerRound: 1_500 } : { connections: 2, rounds: 1, msPerRound: 60 }

/** Every benchmark by name; each runs the product and its floor in one run on one machine. */
export const benchmarks: Readonly<Record<string, Benchmark>> = {
  'file-case': (ground, size) => benchFileCase(ground, pace(size, 16)),
  lifecycle: (ground, size) => benchLifecycle(ground, pace(size, 16)),
  worklist: (ground, size) =>
    benchWorklist(ground, {
      ...pace(size, 8),
      ...(size === 'full' ? { few: 12_000, many: 1_200_000 } : { few: 60, many: 120 }),
    }),
  search: (ground, size) => benchSearch(ground, { ...pace(size, 8), names: size === 'full' ? 1_000_000 : 5_000 }),
  'warm-start': (ground, size) => benchWarmStart(ground, size === 'full' ? { rounds: 5, cases: 3_000 } : { rounds: 1 }),
  'import-cases': (ground, size) => benchImportCases(ground, { rows: size === 'full' ? 121_000 : 300 }),
  alike: (ground, size) => benchAlike(ground, { ...pace(size, 8), cases: size === 'full' ? 1_200_000 : 2_000 }),
  timers: (ground, size) =>
    benchTimers(
      ground,
      size === 'full' ? { timers: 100_000, batch: 100, lease: 30_000 } : { timers: 60, batch: 5, lease: 500 },
    ),
  evaluation: (ground, size) =>
    benchEvaluation(ground, size === 'full' ? { cases: 1_200_000, rounds: 5 } : { cases: 200, rounds: 1 }),
  'figures-of-books': (ground, size) =>
    benchFiguresOfBooks(
      ground,
      size === 'full'
        ? { transfers: 600_000, households: 20_000, rounds: 5 }
        : { transfers: 400, households: 40, rounds: 1 },
    ),
  transfers: (ground, size) =>
    benchTransfers(ground, {
      ...pace(size, 8),
      ...(size === 'full' ? { cards: 10_000, batch: 500 } : { cards: 40, batch: 10 }),
    }),
  appraisal: (ground, size) =>
    benchAppraisal(
      ground,
      size === 'full'
        ? { officials: 1296, indicators: 40, grid: 200, rounds: 9 }
        : { officials: 12, indicators: 2, grid: 3, rounds: 1 },
    ),
  redeem: (ground, size) => benchRedeem(ground, { ...pace(size, 8), households: size === 'full' ? 400 : 4 }),
  statement: (ground, size) =>
    benchStatement(ground, size === 'full' ? { postings: 1_000_000, rounds: 30 } : { postings: 500, rounds: 1 }),
}
