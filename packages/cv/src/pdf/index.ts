export { fetchFont } from '../fonts/fetch.ts'
export { drawCvPdf, makeCvPdf, type CvPdf, type PdfOptions } from './make.ts'
export type { Sheet } from './sheets.ts'
