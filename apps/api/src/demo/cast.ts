/** Plainly invented people: nobody is called so, and nobody lives in Démonville. */
export const STRUCTURE = {
  id: 'demo-structure',
  name: 'Mission locale de Démonville',
  kind: 'mission-locale',
}

export const PASSWORD = 'trousseau-demo'

export const ADVISERS = [
  { id: 'demo-adviser-1', name: 'Camille Exemple', email: 'conseiller@demo.example', code: 'DMXTR22446' },
  { id: 'demo-adviser-2', name: 'Sacha Modèle', email: 'conseillere@demo.example', code: 'DMXTR33669' },
] as const

/** Runs the demo structure; demo structures ask no second factor of their administrators. */
export const ADMIN = { id: 'demo-admin-1', name: 'Dominique Essai', email: 'admin@demo.example' } as const

/** How many may join with each demo code. */
export const PLACES = 5000

export const GROUPS = ['CEJ novembre', 'Atelier numérique']

export const FIRST_NAMES = [
  'Aïcha', 'Axel', 'Bintou', 'Brandon', 'Chiara', 'Dalila', 'Djibril', 'Dylan', 'Elif', 'Enzo',
  'Fatoumata', 'Gaël', 'Hawa', 'Hugo', 'Imane', 'Inès', 'Jessim', 'Jordan', 'Kenza', 'Kévin',
  'Lamine', 'Léa', 'Loïc', 'Maëlys', 'Mamadou', 'Manon', 'Marie-Clémentine', 'Mehdi', 'Nassim', 'Noémie',
  'Océane', 'Priya', 'Rayan', 'Sofiane', 'Tatiana', 'Théo', 'Wassila-Khadidja', 'Yanis', 'Zeynep', 'Jean-Sébastien-Baptiste',
] // prettier-ignore
