export { jsonResumeOf } from './export.ts'
export { importResume, type Imported } from './import.ts'
export { keptResume } from './kept.ts'
export type { Note, Report } from './report.ts'
