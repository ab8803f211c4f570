import { describe, expect, it } from 'vitest'
import { syllables } from './syllables.ts'

const KNOWN: Record<number, string> = {
  0: 'l d',
  1: 'mail tu vie table rue clé oui nuit fiches bien yeux aide net guide langue offre offres pièce mettent',
  2: 'fichier emploi objet métier client payer réel jouer brouillon famille mission argent étaient maïs travail piéton CV Inès 35',
  3: 'candidat recruteur travailler création situer oublier acheter entretien apprenti actuel formation employée téléphone rendez-vous CDD PDF',
  4: 'candidature 2026',
  5: 'qualification PMSMP',
}

describe('syllables', () => {
  it.each(
    Object.entries(KNOWN).flatMap(([count, words]) =>
      words.split(' ').map((word) => [word, Number(count)] as const),
    ),
  )('%s: %i', (word, count) => expect(syllables(word)).toBe(count))
})
