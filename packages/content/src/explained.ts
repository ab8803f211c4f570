import type { Lesson } from '@trousseau/domain'
import { unbroken } from './typeset.ts'

/** A word a lesson explains on tap, with the forms it takes in its texts. */
export interface ExplainedWord {
  word: string
  means: string
  picture?: string
  forms: string[]
}

interface Explaining {
  glossary: Readonly<Record<string, { word: string; means: string; picture?: string }>>
  jargon: Readonly<Record<string, readonly string[]>>
}

/** The words a lesson lists, as its screens need them: the definition and every form to look for. */
export function explainedWords(lesson: Lesson, { glossary, jargon }: Explaining): ExplainedWord[] {
  return (lesson.words ?? []).flatMap((id) => {
    const entry = Object.hasOwn(glossary, id) ? glossary[id] : undefined
    if (!entry) return []
    const forms = [entry.word, ...(Object.hasOwn(jargon, id) ? jargon[id]! : [])]
    return [
      {
        ...entry,
        means: unbroken(entry.means),
        forms: [...new Set(forms.flatMap((form) => [form, ...plural(form)]))],
      },
    ]
  })
}

/** « pièce jointe » also comes as « pièces jointes »; sigles and figures take no plural. */
function plural(form: string): string[] {
  if (form === form.toUpperCase() || /[A-Z]/.test(form)) return []
  const all = form.replace(/\p{L}{3,}(?= |$)/gu, (word) => (/[sxz]$/.test(word) ? word : `${word}s`))
  return all === form ? [] : [all]
}
