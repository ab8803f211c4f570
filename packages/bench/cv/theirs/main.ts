/** @react-pdf/renderer, fetched at the first CV, as builders of CVs use it: on the page. */
import { offer } from '../sample.ts'

offer(async (cv) => (await import('./engine.ts')).write(cv))
