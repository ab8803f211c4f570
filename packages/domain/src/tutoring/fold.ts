import { earliest } from '../clock.ts'
import type { KnownEvent } from '../events/kinds.ts'
import { newer, own } from '../progress/writing.ts'
import type { PairMessage, PairProgress, TutoringProgress } from './progress.ts'

/** The kinds that change what tutoring is for a youth. */
export type TutoringEvent = Extract<
  KnownEvent,
  { kind: `pair.${string}` | `charter.${string}` | `tutoring.${string}` | `tutor.${string}` }
>

/** Adds one event; changes `draft`, whose records are its own, and no entry of them in place. */
export function foldTutoring(draft: TutoringProgress, event: TutoringEvent): void {
  switch (event.kind) {
    case 'charter.signed':
      draft.charter = newer(draft.charter, event, event.body)
      return
    case 'charter.judged':
      draft.judged = newer(draft.judged, event, event.body)
      if (event.body.verdict === 'confirmed') draft.confirmed = earliest(draft.confirmed, event.at)
      return
    case 'tutoring.turned':
      draft.turned = newer(draft.turned, event, event.body.to)
      return
    case 'tutoring.moderated': {
      const { measure } = event.body
      draft.measures[event.id] = { at: event.at, ...event.body }
      if (measure !== 'warned') draft.suspended = newer(draft.suspended, event, measure === 'suspended')
      return
    }
    case 'tutor.wanted':
      draft.wanted = newer(draft.wanted, event, event.body)
      return
    default:
      draft.pairs[event.body.pair] = withEvent(
        own(draft.pairs, event.body.pair) ?? { messages: {}, readings: {}, helped: {} },
        event,
      )
  }
}

type PairEvent = Extract<TutoringEvent, { kind: `pair.${string}` }>

function withEvent(pair: PairProgress, event: PairEvent): PairProgress {
  switch (event.kind) {
    case 'pair.made': {
      const { pair: _, ...made } = event.body
      return { ...pair, made: newer(pair.made, event, made) }
    }
    case 'pair.accepted':
      return { ...pair, accepted: earliest(pair.accepted, event.at) }
    case 'pair.wrote': {
      const { text, thanks = false } = event.body
      return withMessage(pair, event.id, { said: { at: event.at, by: 'me', text, thanks } })
    }
    case 'pair.said': {
      const { message, text, thanks = false } = event.body
      return withMessage(pair, message, { said: { at: event.at, by: 'them', text, thanks } })
    }
    case 'pair.judged': {
      const { message, verdict, why } = event.body
      const before = own(pair.messages, message)?.judged
      const judged = newer(before, event, { verdict, ...(why && { why }) })
      return withMessage(pair, message, { judged })
    }
    case 'pair.frozen':
      return { ...pair, frozen: newer(pair.frozen, event, event.body.frozen) }
    case 'pair.blocked':
    case 'pair.left':
      return { ...pair, left: earliest(pair.left, event.at) }
    case 'pair.ended':
      return { ...pair, ended: earliest(pair.ended, event.at) }
    case 'pair.reported':
      return { ...pair, reported: earliest(pair.reported, event.at) }
    case 'pair.read':
      return {
        ...pair,
        readings: { ...pair.readings, [event.id]: { at: event.at, from: event.body.from } },
      }
    case 'pair.helped': {
      const { lesson } = event.body
      return {
        ...pair,
        helped: { ...pair.helped, [lesson]: earliest(own(pair.helped, lesson), event.at) },
      }
    }
    case 'pair.forgotten':
      return { ...pair, forgotten: true, messages: withoutTexts(pair.messages) }
    default:
      return event satisfies never
  }
}

function withMessage(pair: PairProgress, id: string, part: PairMessage): PairProgress {
  const before = own(pair.messages, id)
  const message = { ...before, ...part, ...(part.said && { said: firstSaid(before?.said, part.said) }) }
  const messages = { ...pair.messages, [id]: message }
  return { ...pair, messages: pair.forgotten ? withoutTexts(messages) : messages }
}

type Said = NonNullable<PairMessage['said']>

/** A message is said once; were two told under one name, the same one is kept whatever the order. */
function firstSaid(before: Said | undefined, said: Said): Said {
  const place = ({ at, by, text, thanks }: Said) => `${at} ${by} ${thanks} ${text}`
  return before === undefined || place(said) < place(before) ? said : before
}

/** What stays of a conversation over for six months: thanks, which were given to be kept. Entries stay, so that the order changes nothing. */
function withoutTexts(messages: PairProgress['messages']): PairProgress['messages'] {
  return Object.fromEntries(
    Object.entries(messages).map(([id, { said, ...rest }]) => [
      id,
      { ...rest, ...(said && { said: said.thanks ? said : { ...said, text: '' } }) },
    ]),
  )
}
