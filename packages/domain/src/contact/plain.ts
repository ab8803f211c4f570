/** Signs and letters people put in the place of others. */
const SAME: Record<string, string> = {
  '’': "'",
  '‘': "'",
  '`': "'",
  œ: 'oe',
  æ: 'ae',
  '👻': ' snap ',
  '📞': ' tel ',
  '📱': ' tel ',
}
const TWINS: Record<string, string> = { '@': 'a', '4': 'a', '1': 'i', '0': 'o', '3': 'e', $: 's', '5': 's' }

/** Lower case, without accents, keycaps nor fancy figures: what the rules read. */
export function plain(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f\u20e3\ufe0f\u200b-\u200f\u2060]/g, '')
    .replace(/[’‘`œæ]|👻|📞|📱/gu, (sign) => SAME[sign] ?? sign)
    .replace(/\s+/g, ' ')
}

/** Words whose letters were set apart (`s n a p`, `i.n.s.t.a`) put back together. */
export function rejoined(text: string): string {
  return text.replace(/(?<![a-z0-9])[a-z](?:[ ._*-]{1,2}[a-z]){3,}(?![a-z0-9])/g, (word) =>
    word.replace(/[^a-z]/g, ''),
  )
}

/** Words of letters and signs that look like letters (`sn@p`, `1nsta`), read as letters. */
export function unmasked(text: string): string {
  return text.replace(/[a-z0-9@$]+/g, (word) =>
    /[a-z]/.test(word) && /[0-9@$]/.test(word) && word.length < 12
      ? word.replace(/[@41035$]/g, (sign) => TWINS[sign]!)
      : word,
  )
}
