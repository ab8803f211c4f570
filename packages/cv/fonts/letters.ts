/** Letters the CV's typefaces are cut down to: run `node packages/cv/fonts/subset.ts` after a change. */

const between = (first: number, last: number): string =>
  Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)).join('')

/** Latin, Latin Extended-A, Romanian, the hooked letters of West Africa, Vietnamese, and a page's signs. */
export const latinLetters = [
  between(0x20, 0x7e),
  between(0xa0, 0xac),
  between(0xae, 0xff),
  between(0x100, 0x17f),
  'ƠơƯưȘșȚțƆƐɔɛ',
  between(0x1ea0, 0x1ef9),
  '–—‘’“”„…•‹›€₫™−',
].join('')

/** Arabic, with the letters of Persian, Urdu and the Maghreb, its marks, signs and digits. */
export const arabicLetters = ` ،؛؟${between(0x621, 0x655)}${between(0x660, 0x66d)}ٰٱٹپچڈڑژڤڨکگںھہیےۆەڭۇۈۋ${between(0x6f0, 0x6f9)}`
