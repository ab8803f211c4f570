import type { ColourName, CvLanguage, TemplateName } from '@trousseau/cv'
import { m } from '../paraglide/messages.js'

/** What the page's looks and colours are called on screen. */
export const TEMPLATE_NAMES: Record<TemplateName, () => string> = {
  sober: m.cv_look_sober,
  warm: m.cv_look_warm,
  bold: m.cv_look_bold,
  compact: m.cv_look_compact,
}

export const COLOUR_NAMES: Record<ColourName, () => string> = {
  ink: m.cv_colour_ink,
  blue: m.cv_colour_blue,
  green: m.cv_colour_green,
  red: m.cv_colour_red,
  violet: m.cv_colour_violet,
  ochre: m.cv_colour_ochre,
}

/** Each language in its own words. */
export const LANGUAGE_NAMES: Record<CvLanguage, () => string> = {
  fr: m.cv_language_fr,
  en: m.cv_language_en,
  ar: m.cv_language_ar,
}
