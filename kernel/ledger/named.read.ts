import type { Asking } from '../fact.ts'

/*
 * How the names of an act (`account:<id>`, `hold:<id>`, `transfer:<id>`, `matter:<case>`, `held:<case>`, `held-by:<owner>`, `devices-of:<unit or case>`, `owner:<owner>`,
 * `party:<case>/<kind>/<field>`) become conditions of the statements that load what they name.
 */

/** What an act names of one kind. */
export const idsOf = ({ names }: Asking, kind: string): string[] =>
  names.filter((name) => name.startsWith(`${kind}:`)).map((name) => name.slice(kind.length + 1))

/** The owners whom parties name. `names`: the parameter that holds them. */
export const ownersOf = (names: string): string =>
  `select split_part(n, '/', 2) || ':' || coalesce(l.value, f.reporter::text) as owner from unnest(${names}::text[]) n
      left join case_listed l on l.county = $1 and l.case_id = split_part(n, '/', 1)::uuid and l.field = split_part(n, '/', 3)
      left join case_file f on f.county = $1 and f.id = split_part(n, '/', 1)::uuid and split_part(n, '/', 3) = 'reporter'`

/** Open holds on the accounts of owners, and whatever else is held under the same subjects. */
export const heldBy = (names: string): string =>
  `(select distinct b.id, b.account from ledger_account a
      join ledger_hold h on h.county = a.county and h.account = a.id and h.state = 'open'
      join ledger_hold b on b.county = h.county and b.state = 'open' and (b.id = h.id or b.subject = h.subject)
      where a.county = $1 and a.owner = any(${names}::text[]))`

/** Ids of the accounts that each kind of name names. A reversal may need an owner's receivable: of transfers, all of the owners'. */
const accountsOf: Readonly<Record<string, (names: string) => string>> = {
  account: (names) => `${names}::uuid[]`,
  hold: (names) => `array(select h.account from ledger_hold h where h.county = $1 and h.id = any(${names}::uuid[]))`,
  transfer: (names) => `array(select o.id from ledger_posting p
      join ledger_account a on a.county = p.county and a.id = p.account and not a.busy
      join ledger_account o on o.county = a.county and o.owner = a.owner
      where p.county = $1 and p.transfer = any(${names}::uuid[]))`,
  matter: (names) => `array(select o.id from (
        select h.account from ledger_hold h where h.county = $1 and h.subject = any(${names}::uuid[]) and h.state = 'open'
        union select p.account from ledger_transfer t join ledger_posting p on p.county = t.county and p.transfer = t.id
          where t.county = $1 and t.subject = any(${names}::uuid[])) m
      join ledger_account a on a.county = $1 and a.id = m.account and not a.busy
      join ledger_account o on o.county = a.county and o.owner = a.owner)`,
  held: (names) =>
    `array(select h.account from ledger_hold h where h.county = $1 and h.subject = any(${names}::uuid[]) and h.state = 'open')`,
  'held-by': (names) => `array(select b.account from ${heldBy(names)} b)`,
  'devices-of': (names) => `array(select o.id from access_device d
      join ledger_account o on o.county = d.county and o.owner = 'device:' || d.id
      where d.county = $1 and (d.organisation = any(${names}::uuid[])
        or d.organisation in (select f.lead from case_file f where f.county = $1 and f.id = any(${names}::uuid[]))))`,
  owner: (names) => `array(select o.id from ledger_account o where o.county = $1 and o.owner = any(${names}::text[]))`,
  party: (names) =>
    `array(select o.id from (${ownersOf(names)}) w join ledger_account o on o.county = $1 and o.owner = w.owner)`,
}

/**
 * The condition on an account's id for all that an act names; undefined where it names nothing. Only what is named is asked for, so that
 * the server's plan is the plain one; `name` tells the plans apart.
 */
export function findNamed(asking: Asking): { name: string; condition: string; values: unknown[] } | undefined {
  const values: unknown[] = [asking.county]
  const parts: string[] = []
  let name = ''
  for (const [kind, select] of Object.entries(accountsOf)) {
    const ids = idsOf(asking, kind)
    if (ids.length === 0) continue
    values.push(ids)
    parts.push(select(`$${values.length}`))
    name += `-${kind}`
  }
  return parts.length === 0 ? undefined : { name, condition: `= any(${parts.join(' || ')})`, values }
}
