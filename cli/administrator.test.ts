import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import {
  done,
  enterWithCode,
  goodPassword,
  type Installation,
  openInstallation,
  secure,
} from '#server/sign-in/sign-in.testing.ts'
import { appointAdministrator } from './administrator.ts'

let house: Installation
beforeEach(async () => {
  house = await openInstallation({ demonstration: false })
  vi.stubEnv('DATABASE_URL', house.database.url)
  vi.stubEnv('LIUCHI_HOME', house.home)
}, 60_000)
afterEach(async () => {
  vi.unstubAllEnvs()
  await house.close()
})

it('appoints an administrator where none is left, with a code for one sign-in, and the journal says how', async () => {
  const said: string[] = []
  const body = { countyName: '桐城市', office: '信息室', login: 'founder', name: '林初', password: goodPassword }
  done(await house.browser().post('/api/found', body))
  await appointAdministrator('security', 'rescue', '柏溪', {}, (line) => void said.push(line))
  const code = /^rescue: (\S+)/.exec(said.join('\n'))?.[1]
  const browser = house.browser()
  await enterWithCode(browser, 'rescue', code, goodPassword)
  await secure(browser, goodPassword)
  expect((await browser.get('/api/me')).body).toMatchObject({
    kind: 'security-administrator',
    posts: [{ role: 'security-administrator', organisation: '信息室' }],
  })
  const { rows } = await house.house.reader.read('340881', (client) =>
    client.query(
      `select actor, body ->> 'via' as via from journal where county = '340881' and kind = 'access/open-account'`,
    ),
  )
  expect(rows).toEqual([{ actor: null, via: 'command' }])
  await expect(appointAdministrator('security', 'rescue', '又一人', {}, () => {})).rejects.toThrow('used before')
  await expect(appointAdministrator('mayor', 'mayor', '某人', {}, () => {})).rejects.toThrow('no administrator')
}, 60_000)
