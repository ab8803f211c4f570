export * from './letter.ts'
export * from './choices.ts'
export * from './page.ts'
