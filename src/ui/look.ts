import { dress } from './root.js'

/** What only some sites wear: the ready themes, and the second layer as a sheet. */
const LOOKS: Readonly<Record<string, () => Promise<{ readonly styles: string }>>> = {
  ink: () => import('./looks/ink.js'),
  paper: () => import('./looks/paper.js'),
  soft: () => import('./looks/soft.js'),
  sheet: () => import('./looks/sheet.js'),
}

/** Puts a look over the one that a shadow tree has. An unknown one, or one that does not load, changes nothing. */
export async function putOn(name: string, root: ShadowRoot, nonce: string): Promise<void> {
  const look = await LOOKS[name]?.().catch(() => null)
  if (look) dress(root, look.styles, nonce)
}
