const VOWEL = 'aeiouyàâäéèêëîïôöùûüœæ'

/**
 * Syllables of a French word as one reads it aloud, with care: vowel sounds counted from the spelling,
 * final mute « e », « es », « ent » of verbs left out, sigles spelled letter by letter, a syllable a figure.
 * Inner « e » count (« a-che-ter »). Wrong by one on few words; it is meant for averages.
 */
export function syllables(word: string): number {
  return word
    .split(/[-’']/)
    .filter(Boolean)
    .reduce((sum, part) => sum + ofPart(part), 0)
}

function ofPart(part: string): number {
  if (/^\d+$/.test(part)) return Math.min(part.length, 4)
  if (/^\p{Lu}{2,6}s?$/u.test(part)) return part.replace(/s$/, '').length
  const groups = part
    .toLowerCase()
    .normalize('NFC')
    .replace(/qu/g, 'q')
    .replace(/gu(?=[eéèêiy])/g, 'g')
    .replace(/ge(?=[aoâô])/g, 'j')
    // « payer », « yeux »: y is a consonant before a vowel when it opens the word or follows a vowel.
    .replace(new RegExp(`(^|[${VOWEL}])y(?=[${VOWEL}])`, 'g'), '$1j')
    // Mute endings: « table », « fiches », « vie », « mettent », « étaient ».
    .replace(/(?<=[aeo]i)ent$|(?<=tt|ss|nn|ll|rr|pp|vr|rv)ent$/, '')
    .replace(new RegExp(`(?<=[${VOWEL}].*[^${VOWEL}]|[éiuî])es?$`), '')
    // « cli-ent », « ou-bli-er »: after two consonants, i is a syllable of its own.
    .replace(/(?<=[bcdfgptv][lr])i(?=[aeéèêo])/g, 'i-')
    // Two vowels that keep apart: « ré-el », « situ-er », « jou-er », « ma-ïs », « cha-os ».
    .replace(/é(?=[aeéèêioôu])/g, 'é-')
    .replace(/(?<![aeo])u(?=[aeéèêoô])/g, 'u-')
    .replace(/ou(?=[aeéèê])/g, 'ou-')
    .replace(/a(?=[éèo])/g, 'a-')
    .replace(/o(?=[aéè])/g, 'o-')
    .replace(/(?<=[aoue])[ïë]/g, '-ï')
    .match(new RegExp(`[${VOWEL}]+`, 'g'))
  return Math.max(groups?.length ?? 0, part.length > 1 ? 1 : 0)
}
