import type { Module } from '@trousseau/domain'
import { m } from '../paraglide/messages.js'

/** The module's name on screen. */
export const moduleName: Record<Module, () => string> = {
  orientation: m.module_orientation,
  formation: m.module_formation,
  emploi: m.module_emploi,
  candidature: m.module_candidature,
  numerique: m.module_numerique,
  tutorat: m.module_tutorat,
}

/** One line on what the module is for. */
export const moduleSays: Record<Module, () => string> = {
  orientation: m.module_orientation_says,
  formation: m.module_formation_says,
  emploi: m.module_emploi_says,
  candidature: m.module_candidature_says,
  numerique: m.module_numerique_says,
  tutorat: m.module_tutorat_says,
}
