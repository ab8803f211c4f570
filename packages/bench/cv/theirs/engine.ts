import {
  Document,
  Font,
  Image,
  Link,
  Page,
  pdf,
  StyleSheet,
  Text,
  View,
  type DocumentProps,
} from '@react-pdf/renderer'
import { createElement as h, type ReactElement } from 'react'
import bold from '@trousseau/cv/fonts/source-sans-bold.ttf?url'
import regular from '@trousseau/cv/fonts/source-sans-regular.ttf?url'
import { LABELS, periodInWords, type Cv } from '@trousseau/cv'

// The same files as ours, so that only engines differ.
Font.register({
  family: 'Source Sans',
  fonts: [{ src: regular }, { src: bold, fontWeight: 'bold' }],
})

const styles = StyleSheet.create({
  page: { fontFamily: 'Source Sans', fontSize: 11, padding: 50, lineHeight: 1.33, color: '#1d1d26' },
  head: { flexDirection: 'row', justifyContent: 'space-between' },
  name: { fontSize: 27, fontWeight: 'bold', lineHeight: 1.15 },
  job: { fontSize: 14, color: '#22304a' },
  photo: { width: 80, height: 107 },
  section: { marginTop: 15 },
  heading: {
    fontSize: 12,
    fontWeight: 'bold',
    color: '#22304a',
    borderBottomWidth: 0.75,
    borderBottomColor: '#c3cad6',
    marginBottom: 6,
  },
  entry: { marginBottom: 8 },
  row: { flexDirection: 'row', justifyContent: 'space-between' },
  strong: { fontWeight: 'bold' },
  soft: { color: '#4b4b57' },
})

/** The CV as a page of theirs: the same texts, typeface, sizes and photo as our sober look. */
export async function write(cv: Cv): Promise<number> {
  const blob = await pdf(page(cv)).toBlob()
  return blob.size
}

function page(cv: Cv): ReactElement<DocumentProps> {
  const { sections } = LABELS[cv.language]
  return h(
    Document,
    { title: `CV ${cv.name}`, language: cv.language },
    h(
      Page,
      { size: 'A4', style: styles.page },
      h(
        View,
        { style: styles.head },
        h(
          View,
          null,
          text(cv.name, styles.name),
          text(cv.job, styles.job),
          ...cv.contacts.map(({ text: shown, href }) => (href ? h(Link, { src: href }, shown) : text(shown))),
        ),
        h(Image, { src: `data:image/jpeg;base64,${cv.photo}`, style: styles.photo }),
      ),
      section(sections.summary, [text(cv.summary)]),
      ...cv.sections.map((one) =>
        section(
          one.title,
          one.items.map((item) => ('title' in item ? entry(item, cv) : text(`• ${item.name}`))),
        ),
      ),
    ),
  )
}

type Entry = Extract<Cv['sections'][number]['items'][number], { title: string }>

function entry(item: Entry, cv: Cv): ReactElement {
  const [where, tasks] = 'school' in item ? [item.school, []] : [item.employer, item.tasks]
  return h(
    View,
    { style: styles.entry },
    row(text(item.title, styles.strong), periodInWords(item.start, item.end, cv.language)),
    row(text(where), item.place),
    ...tasks.map((task) => text(`• ${task}`)),
  )
}

function row(start: ReactElement, end: string): ReactElement {
  return h(View, { style: styles.row }, start, text(end, styles.soft))
}

function section(title: string, nodes: ReactElement[]): ReactElement {
  return h(View, { style: styles.section }, text(title.toUpperCase(), styles.heading), ...nodes)
}

function text(shown: string, style = {}): ReactElement {
  return h(Text, { style }, shown)
}
