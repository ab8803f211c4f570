/** Short words that are rightly in capitals. */
const ACRONYMS = new Set(
  'CAP BEP BAC BTS BUT DUT CFG DNB BAFA BAFD PSC1 SST CACES HACCP SSIAP CFA MFR E2C EPIDE PMSMP CDD CDI CV RSA CQP TP SNCF RATP EHPAD IME ULIS SEGPA MJC ASH ATSEM AESH BTP EPI PSG OM OL USA UK PHP HTML CSS'.split(
    ' ',
  ),
)

/** Small letters without accents, to compare words. */
export function plain(text: string): string {
  return unaccented(text).toLowerCase().replace(/œ/g, 'oe').replace(/æ/g, 'ae')
}

/** The same letters without accents. */
export function unaccented(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC')
}

/** Whether a text shouts: long enough, all in capitals, and not a mere acronym. */
export function shouts(text: string): boolean {
  const long = (text.match(/\p{L}{4,}/gu) ?? []).filter((word) => !ACRONYMS.has(word))
  return long.length > 0 && long.every((word) => /^\p{Lu}+$/u.test(word) && word !== word.toLowerCase())
}

/** The same text with one capital at its head; acronyms keep theirs. */
export function spoken(text: string): string {
  const lowered = text.replace(/[\p{L}\p{N}]+/gu, (word) => (ACRONYMS.has(word) ? word : word.toLowerCase()))
  return lowered.replace(/\p{L}/u, (letter) => letter.toUpperCase())
}

/** A first name or name with its capitals: « jean-paul » becomes « Jean-Paul ». */
export function capitalised(name: string): string {
  return name.toLowerCase().replace(/(^|[\s'’-])(\p{L})/gu, (_, before: string, letter: string) => {
    return before + letter.toUpperCase()
  })
}
