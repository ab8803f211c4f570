import type { TemplateName } from '../model.ts'
import type { Template } from './look.ts'
import { bold } from './bold.ts'
import { compact } from './compact.ts'
import { sober } from './sober.ts'
import { warm } from './warm.ts'

/** Each template draws the same CV; none changes its words or their order in a column. */
export const TEMPLATE_OF: Record<TemplateName, Template> = { sober, warm, bold, compact }

export { PALETTES, type Palette } from './colours.ts'
export type { Template } from './look.ts'
