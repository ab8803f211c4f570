export { manifestSchema, type FilmFacts, type Manifest } from './manifest.ts'
export { storyboardSchema, type Storyboard } from './storyboard.ts'
