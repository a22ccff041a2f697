// Drawn stand-ins for photographs: no picture of a real place or person is in the gallery.
const asAddress = (width: number, height: number, inside: string): string =>
  `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" preserveAspectRatio="xMidYMid slice">${inside}</svg>`)}`

export const lampsPicture = asAddress(
  198,
  108,
  '<rect width="198" height="120" fill="#d9d5ca"/><path d="M0 86H198V120H0Z" fill="#c4c0b5"/><path d="M40 86V24q0-10 10-10h16M110 86V38q0-8 8-8h12M160 86V50q0-6 6-6h8" fill="none" stroke="#6f7376" stroke-width="3"/><path d="M62 14h16l-3 6H65zM126 30h12l-2 5h-8zM171 44h9l-2 4h-6z" fill="#6f7376"/>',
)
export const platePicture = asAddress(
  198,
  108,
  '<rect width="198" height="120" fill="#e1ddd3"/><rect x="70" y="16" width="58" height="76" fill="#bdb9ae"/><rect x="77" y="24" width="44" height="28" fill="#d0ccc1"/><path d="M99 92V120M77 62h44M77 72h30" stroke="#86898a" stroke-width="3"/>',
)
export const lampSmallPicture = asAddress(
  116,
  72,
  '<rect width="116" height="72" fill="#cfcbc0"/><path d="M0 56H116V72H0Z" fill="#b7b3a8"/><path d="M30 56V20q0-7 7-7h14M78 56V30q0-5 5-5h9" fill="none" stroke="#666a6d" stroke-width="3"/><path d="M48 10h13l-2 5h-9zM90 22h10l-2 4h-7z" fill="#666a6d"/>',
)
export const plateSmallPicture = asAddress(
  116,
  72,
  '<rect width="116" height="72" fill="#ddd9ce"/><rect x="50" y="0" width="14" height="72" fill="#a9a69c"/><rect x="46" y="26" width="22" height="18" fill="#f1eee6"/><path d="M50 32h14M50 38h9" stroke="#777a7b" stroke-width="2"/>',
)

const paving = (mended: boolean): string => {
  const broken: Record<string, number> = { '1-3': -7, '1-4': 9, '2-4': 5 }
  const slabs = [0, 1, 2].flatMap((row) =>
    Array.from({ length: 8 }, (_, at) => {
      const x = at * 50 - (row === 1 ? 25 : 0)
      const y = 44 + row * 36
      const turn = broken[`${row}-${at}`]
      const fill = turn === undefined ? '#e2ded4' : mended ? '#ece8df' : '#8d8b84'
      const turned = turn === undefined || mended ? '' : ` transform="rotate(${turn} ${x + 24} ${y + 17})"`
      return `<rect x="${x}" y="${y}" width="48" height="34" fill="${fill}"${turned}/>`
    }),
  )
  const water = mended ? '' : '<ellipse cx="196" cy="104" rx="62" ry="15" fill="#a9aaa4" opacity=".75"/>'
  return `<rect width="380" height="150" fill="#d3cfc4"/><path d="M0 0H380V34H0Z" fill="#bdb9ae"/><path d="M0 34H380V42H0Z" fill="#9d9b93"/>${slabs.join('')}${water}`
}
export const brokenPavingPicture = asAddress(380, 150, paving(false))
export const mendedPavingPicture = asAddress(380, 150, paving(true))
