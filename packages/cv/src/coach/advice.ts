import type { FieldWrite } from '../model.ts'

/** One thing to look at again. Nothing is ever refused: a CV with advice left can be sent. */
export interface Advice {
  /** What is looked at, stable: « email-fanciful ». */
  rule: string
  /** The field it is about: `profile.email`, `experiences.<id>.tasks`. */
  path: string
  /** Which line of a list of texts, from 0. */
  line?: number
  /** `mend`: an employer would be stopped by it; `polish`: it would read better. */
  weight: 'mend' | 'polish'
  /** Why it matters, to the youth. */
  why: string
  /** What to do about it. */
  how: string
  /** What to write instead, when one tap can do it. */
  proposal?: { shows: string; writes: FieldWrite[] }
  /** What it could look like, to be rewritten in own words or done elsewhere first. */
  example?: string
}

/** A text of the CV and how to write another in its place. */
export interface Told {
  path: string
  line?: number
  text: string
  kind: 'name' | 'title' | 'sentence' | 'item'
  /** What to write to replace it; an empty text takes the line away. */
  replace: (text: string) => FieldWrite[]
}

/** An advice about a text, with a ready replacement when one is given. */
export function about(
  told: Pick<Told, 'path' | 'line' | 'replace'>,
  advice: Pick<Advice, 'rule' | 'weight' | 'why' | 'how' | 'example'>,
  instead?: string,
): Advice {
  return {
    ...advice,
    path: told.path,
    ...(told.line !== undefined && { line: told.line }),
    ...(instead !== undefined && { proposal: { shows: instead, writes: told.replace(instead) } }),
  }
}
