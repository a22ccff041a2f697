import { openFileStore } from '#kernel/files/file-store.ts'
import { createApp } from '#server/app.ts'
import { assemble } from '#server/assemble.ts'
import { routesOf } from '#server/routes.ts'
import { openSignIn } from '#server/sign-in/sign-in.ts'
import { listening, settingOf } from './child.ts'
const { url, home } = await settingOf<{ url: string; home: string }>()
const house = assemble({ url, home, max: Number(process.env.BENCH_MAX ?? 20) })
const files = openFileStore({ home, keys: house.keys })
const signIn = await openSignIn({ url, house, home, demonstration: true, publicCounty: '340881' })
const app = await createApp({ routes: routesOf({ house, files, signIn: signIn.routes, publicCounty: '340881', demonstration: true, site: {} }), sessionOf: signIn.sessionOf, before: signIn.register, webRoot: '/nowhere', log: process.env.LIUCHI_LOG !== undefined, health: async () => ({ ready: true, reasons: [] }), version: '0' })
listening(await app.listen({ host: '127.0.0.1', port: 0 }), async () => { await app.close(); await signIn.close(); await house.close() })
