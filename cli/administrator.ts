import { randomUUID } from 'node:crypto'
import { administratorKinds } from '#kernel/access/administrators.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { tellRefusal } from '#server/answer.ts'
import { StartRefusal } from '#server/db/start-refusal.ts'
import { withDatabase } from './database.ts'

/**
 * `liuchi administrator <kind> <login> <name>`: for the day on which no administrator is left to propose or sign. Whoever holds the
 * machine holds its keys; the journal says that the command line did it.
 */
export async function appointAdministrator(
  kind: string,
  login: string,
  name: string,
  options: { readonly county?: string },
  log: (line: string) => void,
): Promise<void> {
  const accountKind = administratorKinds.find((one) => one === `${kind}-administrator`)
  if (!accountKind)
    throw new StartRefusal('administrator', `"${kind}" is no administrator: choose system, security or audit.`)
  const county = options.county ?? process.env.LIUCHI_COUNTY ?? '340881'
  await withDatabase(log, 'current', async ({ home, url }) => {
    const { assemble } = await import('#server/assemble.ts')
    const { openSignIn } = await import('#server/sign-in/sign-in.ts')
    const house = assemble({ url, home, max: 4 })
    const signIn = await openSignIn({ url, house, home, demonstration: false, publicCounty: county })
    try {
      const outcome = await house.desk.perform({
        kind: 'access/open-account',
        county,
        actor: { county, person: null, via: 'command' },
        key: randomUUID(),
        input: { login, name, accountKind },
      })
      if (isRefusal(outcome)) throw new StartRefusal('administrator', tellRefusal(outcome).body.words.en)
      const { code, until } = await signIn.issueCode(login, name)
      log(`${login}: ${code} (${until.toISOString()})`)
      log('只显示这一次；登录后须改密码并启用动态码 / shown once; a password and a second factor come first')
    } finally {
      await signIn.close()
      await house.close()
    }
  })
}
