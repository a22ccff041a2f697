/** How the people of the demonstration act on the points of village officials: lists of deeds, papers with their photos, time that passes. */
import type { ActRequest, Desk } from '#kernel/act.ts'
import { addDays, type Day, dayOf, instantAt } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import type { Json, JsonObject } from '#kernel/json.ts'
import { noticesAbout, versionsOf } from '#kernel/publicity/notices/notice.read.ts'
import type { Reader } from '#kernel/read.ts'
import { isRefusal, RefusalError } from '#kernel/refusal.ts'
import { type County, idOfKey } from '../found.ts'
import { type Album, page } from '../photos.ts'

export interface CadresSetting {
  readonly desk: Desk
  readonly reader: Reader
  readonly album: Album
  readonly county: County
  readonly until: Date
  /** Lets programmes hear what was announced. */
  hear(): Promise<void>
  /** Lets limits that passed by an instant take effect. */
  fire(now: Date): Promise<void>
  /** Has the figures of periods that were over by an instant taken. */
  measure(now: Date): Promise<void>
}

/** Somebody does something on a day. Deeds of one list do not wait for each other. */
export interface Deed {
  readonly key: string
  readonly kind: string
  readonly by: Id
  readonly day: Day
  readonly time?: string
  readonly input: object
}

/** A list to be hung about a case. */
export interface Board {
  readonly key: string
  readonly about: Id
  readonly by: Id
  readonly day: Day
}

export interface Play {
  readonly setting: CadresSetting
  readonly today: Day
  /** Answers of what has happened by now; undefined for what has not, and where the programme is not installed. @throws RefusalError */
  run(deeds: readonly Deed[]): Promise<readonly (JsonObject | undefined)[]>
  /** The cases that first steps filed. */
  begin(deeds: readonly Deed[]): Promise<readonly (Id | undefined)[]>
  /** The id of a paper that was photographed. */
  paper(key: string): Id
  photograph(papers: readonly Omit<Board, 'about'>[]): Promise<void>
  /** Has the figures taken that tell of a period, in the night after its last day. */
  measure(last: Day): Promise<void>
  /** Puts up the notices about some cases, and lets time pass up to a day. */
  hang(boards: readonly Board[], over: Day): Promise<void>
  /** Puts right what a notice shows of somebody: it hangs anew. @param column as the notice names it; `to` as it is typed */
  correct(board: Board, person: Id, column: string, to: string, reason: string): Promise<void>
  /** Lets time pass up to a day. */
  pass(over: Day): Promise<void>
}

export function playOf(setting: CadresSetting): Play {
  const { desk, reader, album, county, until } = setting
  const code = county.code
  const today = dayOf(until)
  const instantOf = ({ day, time = '10:00' }: Deed) => instantAt(day, time)
  const paper = (key: string): Id => idOfKey(`cadres/paper/${key}`)

  async function run(deeds: readonly Deed[]): Promise<readonly (JsonObject | undefined)[]> {
    const done = deeds.filter((deed) => instantOf(deed) <= until)
    const outcomes = await desk.performAll(
      done.map(
        (deed): ActRequest => ({
          ...{ kind: deed.kind, county: code, key: `cadres:${deed.key}`, input: deed.input as Json },
          ...{ actor: { county: code, person: deed.by, via: 'demonstration' }, at: instantOf(deed) },
        }),
      ),
      'each',
    )
    const answers = new Map<Deed, JsonObject>()
    for (const [i, outcome] of outcomes.entries()) {
      if (!isRefusal(outcome)) answers.set(done[i] as Deed, outcome.answer)
      else if (outcome.refused !== 'act/unknown') throw new RefusalError(outcome)
    }
    return deeds.map((deed) => answers.get(deed))
  }

  const photograph: Play['photograph'] = (papers) =>
    album.stage(
      code,
      papers
        .filter(({ day }) => day <= today)
        .map(({ key, by }) => ({ id: paper(key), scene: page, when: 'before' as const, by })),
    )

  async function hang(boards: readonly Board[], over: Day): Promise<void> {
    await setting.hear()
    const about = boards.map((board) => board.about)
    const found = await reader.read(code, (client) => noticesAbout(client, code, about))
    const hung = boards.filter((board) => found.has(board.about) && board.day <= today)
    await photograph(hung.map(({ key, by, day }) => ({ key: `board:${key}`, by, day })))
    await run(
      hung.map((board) => ({
        ...{ key: `put-up:${board.key}`, kind: 'public-notice/put-up', by: board.by, day: board.day, time: '16:30' },
        input: { case: found.get(board.about), form: { photos: [paper(`board:${board.key}`)] } },
      })),
    )
    await pass(over)
  }
  const pass: Play['pass'] = (over) =>
    setting.fire(new Date(Math.min(instantAt(over, '09:00').getTime(), until.getTime())))

  const correct: Play['correct'] = async ({ key, about, by, day }, person, column, to, reason) => {
    const notice = (await reader.read(code, (client) => noticesAbout(client, code, [about]))).get(about)
    const versions = notice ? await reader.read(code, (client) => versionsOf(client, code, notice)) : []
    const line = versions.find((one) => one.person === person)?.no
    if (!line) return
    const form = { line, column, to, reason }
    await run([{ key: `correct:${key}`, kind: 'public-notice/correct', by, day, input: { case: notice, form } }])
  }

  return {
    ...{ setting, today, run, paper, photograph, hang, correct, pass },
    async measure(last) {
      const night = instantAt(addDays(last, 1), '00:10')
      if (night <= until) await setting.measure(night)
    },
    begin: async (deeds) => (await run(deeds)).map((answer) => answer?.case as Id | undefined),
  }
}
