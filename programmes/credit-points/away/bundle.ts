import type { PoolClient } from 'pg'
import { cardsAt } from '#kernel/access/card.read.ts'
import type { Device } from '#kernel/access/device.ts'
import type { CountyBook } from '#kernel/book.ts'
import { type Day, dayOf } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { accountId } from '#kernel/ledger/account.ts'
import { accountsOf } from '#kernel/ledger/balance.read.ts'
import { householdsOfVillage } from '#kernel/register/households-near.read.ts'
import { tokensOf } from '#kernel/register/search-words.ts'
import { passingKeys } from '#kernel/secrets/passing-code.ts'
import { pointsOf } from '../books.ts'
import { stateOfCard } from '../counter/cards.ts'
import { shelfOf } from '../counter/counter.routes.ts'
import { lookOnShelves } from '../counter/on-shelf.ts'
import { awayChart, floatOf, usedOf } from './books.ts'
import { limitsAt } from './limits.ts'
import { endOfOuting } from './outing.ts'

/** The open outing of a device: the period of its allowance, and what is left of it. */
async function findOuting(
  client: PoolClient,
  county: string,
  device: string,
): Promise<{ readonly outing: Id; readonly left: number } | undefined> {
  const accounts = await accountsOf(client, county, [`device:${device}`])
  const open = accounts.find(({ name, closedOn }) => name.purpose === awayChart.float.purpose && !closedOn)
  return open?.name.period ? { outing: open.name.period as Id, left: Number(open.posted) } : undefined
}

/**
 * What a device takes along: the households of its own village with their points as of now, the shelf, live cards, and the keys by which
 * it checks codes. PINs stay here: whoever held the device could try them all out.
 */
export async function bundleOf(
  client: PoolClient,
  book: CountyBook,
  { county, device, place, at }: { county: string; device: Device; place: string; at: Date },
) {
  const day: Day = dayOf(at)
  const outing = await findOuting(client, county, device.id)
  if (!outing) return undefined
  const homes = await householdsOfVillage(client, county, place, day)
  const owners = homes.map(({ household }) => `household:${household}`)
  const accounts = await accountsOf(client, county, [...owners, `device:${device.id}`])
  const standing = new Map(accounts.map((one) => [one.id as string, Number(one.posted - one.held)]))
  const onShelf = await lookOnShelves(client, county, [device.organisation], day)
  const on = (account: Parameters<typeof accountId>[1]) => standing.get(accountId(county, account)) ?? 0
  const cards = await cardsAt(client, county, place)
  const limits = limitsAt(book, day, place)
  return {
    at: at.toISOString(),
    shop: {
      id: device.organisation as string,
      name: book.findOrganisation(device.organisation)?.short ?? '',
      placeName: book.placeName(place),
    },
    device: device.id as string,
    outing: outing.outing as string,
    until: endOfOuting(outing.outing, limits.days).toISOString(),
    left: on(floatOf(device.id, outing.outing)),
    householdLimit: limits.household,
    shelf: shelfOf(book, day, place, (goods) => onShelf(device.organisation, goods)),
    households: homes.map(({ household, group, head, members }) => ({
      household: household as string,
      head: head.name,
      group,
      birthYear: head.birthYear,
      alias: head.alias[0] ?? null,
      members,
      points: on(pointsOf(household)),
      used: on(usedOf(device.id, household, day)),
      words: [...new Set([head.name, ...head.alias].flatMap((name) => tokensOf(name, 'person')))],
      card:
        cards.flatMap((card) =>
          card.holder === `household:${household}` && stateOfCard(card, head.person) === 'ready' ? [card.code] : [],
        )[0] ?? null,
    })),
    keys: passingKeys(),
  }
}
