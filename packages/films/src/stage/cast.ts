import * as openPeeps from '@dicebear/open-peeps'
import { createAvatar } from '@dicebear/core'

/** Faces the films use, by what they say; no frown comes by accident. */
export const FACES = {
  smile: 'smile',
  happy: 'calm',
  laughing: 'smileBig',
  talking: 'explaining',
  thinking: 'cheeky',
  worried: 'tired',
} as const

export type Face = keyof typeof FACES

/** The people of the films, dressed by hand: adults, varied, the same from film to film. */
export const CAST = {
  ines: { head: 'longCurly', skin: 'ae5d29', top: 'FFC53D' },
  malik: { head: 'twists2', skin: '694d3d', top: '3B6BFF' },
  lea: { head: 'mediumStraight', skin: 'edb98a', top: '16A06A' },
  yanis: { head: 'short1', skin: 'd08b5b', top: 'F0563F', hair: 'chin' },
  fatou: { head: 'hijab', skin: '694d3d', top: '7B4DE0' },
  tom: { head: 'pomp', skin: 'ffdbb4', top: '8FB7FF', glasses: 'glasses2' },
  awa: { head: 'cornrows2', skin: 'ae5d29', top: 'FF9F8E' },
  mei: { head: 'bangs2', skin: 'ffdbb4', top: '9CDDBF' },
  sonia: { head: 'mediumBangs2', skin: 'd08b5b', top: 'C9B3FF', glasses: 'glasses' },
  karim: { head: 'short5', skin: 'd08b5b', top: '6B7A99', hair: 'full3' },
  odile: { head: 'grayBun', skin: 'ffdbb4', top: 'FFD56B', glasses: 'glasses4' },
  samba: { head: 'flatTop', skin: '694d3d', top: 'FFD56B', hair: 'goatee1' },
} as const satisfies Record<string, Look>

export type Who = keyof typeof CAST

interface Look {
  head: string
  skin: string
  top: string
  glasses?: string
  hair?: string
}

/** The SVG of someone, head and shoulders, 704 × 704 units, on nothing. */
export function portrait(who: Who, face: Face): string {
  const look: Look = CAST[who]
  return createAvatar(openPeeps, {
    seed: who,
    head: [look.head],
    face: [FACES[face]],
    skinColor: [look.skin],
    clothingColor: [look.top],
    headContrastColor: [who === 'odile' ? 'b9b4c7' : '2c1b18'],
    accessories: look.glasses ? [look.glasses] : [],
    accessoriesProbability: look.glasses ? 100 : 0,
    facialHair: look.hair ? [look.hair] : [],
    facialHairProbability: look.hair ? 100 : 0,
    maskProbability: 0,
  } as openPeeps.Options).toString()
}
