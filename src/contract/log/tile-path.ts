import { TILE_WIDTH, type TileName } from './tile.js'

/** What a tile's address says: `entries` bundles the entries of the tile of leaf hashes with the same number. */
export interface TileAddress {
  readonly level: number | 'entries'
  readonly number: number
  readonly width: number
}

const ADDRESS = /^(entries|0|[1-9]\d?)\/((?:x\d{3}\/)*\d{3})(?:\.p\/([1-9]\d{0,2}))?$/

/** Writes the part after `/tile/`: `0/x001/x234/067` or `1/000.p/17`. @see https://c2sp.org/tlog-tiles */
export function tilePath({ level, number, width }: TileAddress): string {
  const partial = width < TILE_WIDTH ? `.p/${width}` : ''
  return `${level}/${groupsOf(number)}${partial}`
}

/** Reads what {@link tilePath} writes; `null` for anything that has another form. */
export function parseTilePath(path: string): TileAddress | null {
  const [, level, groups, width] = ADDRESS.exec(path) ?? []
  if (level === undefined || groups === undefined) return null
  const number = Number(groups.replace(/[x/]/g, ''))
  const address: TileAddress = {
    level: level === 'entries' ? 'entries' : Number(level),
    number,
    width: width === undefined ? TILE_WIDTH : Number(width),
  }
  return Number.isSafeInteger(number) && address.width <= TILE_WIDTH && tilePath(address) === path ? address : null
}

/** In threes, all but the last marked with an x. */
function groupsOf(number: number): string {
  const digits = String(number)
  const padded = digits.padStart(Math.ceil(digits.length / 3) * 3, '0')
  return padded.replace(/\d{3}(?=\d)/g, 'x$&/')
}

/** The tile of leaf hashes over the same leaves as a bundle of entries. */
export const leavesOf = ({ level, number }: TileAddress): TileName => ({
  level: level === 'entries' ? 0 : level,
  number,
})
