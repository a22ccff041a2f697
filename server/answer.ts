import type { FastifyReply } from 'fastify'
import { getRefusalKind, type Refusal } from '#kernel/refusal.ts'
import { fillWords, type Words } from '#kernel/words.ts'

/** A refusal as it leaves the house: code, words in both languages, whether trying again helps, what to do. */
export interface RefusalAnswer {
  readonly refused: string
  readonly words: Words
  readonly todo: Words
  readonly retry: boolean
  readonly field?: string
  /** Ids of the persons it is about; `namePeople` tells them apart. */
  readonly people?: readonly string[]
  readonly fields?: readonly { readonly field: string; readonly words: Words }[]
}

export function tellRefusal(refusal: Refusal): { status: number; body: RefusalAnswer } {
  const kind = getRefusalKind(refusal.refused)
  const fills = refusal.fills ?? {}
  return {
    status: kind.status,
    body: {
      refused: refusal.refused,
      words: fillWords(kind.says, fills),
      todo: fillWords(kind.todo, fills),
      retry: kind.retry,
      ...(refusal.field ? { field: refusal.field } : {}),
      ...(refusal.people ? { people: refusal.people } : {}),
      ...(refusal.fields ? { fields: refusal.fields } : {}),
    },
  }
}

export async function sendRefusal(reply: FastifyReply, refusal: Refusal): Promise<void> {
  const { status, body } = tellRefusal(refusal)
  await reply.code(status).send(body)
}
