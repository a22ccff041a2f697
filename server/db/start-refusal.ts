/**
 * A "no" met while something starts (a port in use, a database that cannot be reached, a data folder of another
 * version). `message` is one clear line that says what is wrong and what to do; the command line prints it alone,
 * without a stack, and exits with 1. `code` is stable. Refusals of acts are another thing: kernel/refusal.ts.
 */
export class StartRefusal extends Error {
  readonly code: string
  constructor(code: string, message: string) {
    super(message.replaceAll(/\s*\n\s*/g, ' '))
    this.name = 'StartRefusal'
    this.code = code
  }
}

export const isStartRefusal = (x: unknown): x is StartRefusal => x instanceof StartRefusal
