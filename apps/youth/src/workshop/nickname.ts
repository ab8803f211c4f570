const ANIMALS = [
  'Renard',
  'Panda',
  'Faucon',
  'Dauphin',
  'Koala',
  'Lynx',
  'Colibri',
  'Tigre',
  'Gecko',
  'Hibou',
  'Puma',
  'Castor',
]
const COLOURS = ['bleu', 'vert', 'rouge', 'jaune', 'violet', 'orange', 'turquoise', 'rose', 'gris', 'blanc']

/** A nickname that says nothing of anyone; `random` in [0, 1). */
export function nickname(random: () => number): string {
  const pick = (words: readonly string[]) => words[Math.floor(random() * words.length)]!
  return `${pick(ANIMALS)} ${pick(COLOURS)}`
}
