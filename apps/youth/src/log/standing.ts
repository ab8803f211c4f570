import { LESSONS } from '@trousseau/content'
import {
  DEFAULT_RULES,
  comingAppointments,
  currentWorkshop,
  emptyProgress,
  keysByModule,
  keysOf,
  nextLesson,
  objectivesOf,
  pairsOf,
  tutoringOf,
  type Progress,
  type Rules,
} from '@trousseau/domain'
import type { Keeping } from '@trousseau/sync'
import { computed, shallowRef, type ShallowRef } from 'vue'

type Plugged = {
  progress: Readonly<ShallowRef<Progress>>
  keeping: Readonly<ShallowRef<Keeping>>
  rules: Readonly<ShallowRef<Rules>>
}

/**
 * Where the youth stands. The log, which weighs, is opened after the first paint and then feeds these: until
 * then they say what is true of a newcomer. An object around them, for a ref put in a ref is that same ref.
 */
const plugged = shallowRef<Plugged>({
  progress: shallowRef(emptyProgress()),
  keeping: shallowRef({ state: 'alone', waiting: 0 }),
  rules: shallowRef(DEFAULT_RULES),
})

/** Plugs the opened log in. */
export function standOn(
  progress: Readonly<ShallowRef<Progress>>,
  keepingState: Readonly<ShallowRef<Keeping>>,
  rules: Readonly<ShallowRef<Rules>>,
): void {
  plugged.value = { progress, keeping: keepingState, rules }
}

export const progress = computed(() => plugged.value.progress.value)
export const keeping = computed(() => plugged.value.keeping.value)
/** What the structure sets: the usual until it was heard. */
export const rules = computed(() => plugged.value.rules.value)
export const keysWon = computed(() => keysOf(progress.value, LESSONS))
export const keysWonByModule = computed(() => keysByModule(keysWon.value))

/** The one next step, and whether it was begun. */
export const next = computed(() => {
  const lesson = nextLesson(progress.value, LESSONS, rules.value)
  return lesson && { lesson, begun: Object.hasOwn(progress.value.lessons, lesson.id) }
})

/** How far tutoring is: keys still missing, or only a key in some module, or open. */
export const tutoring = computed(() => {
  const { missing, open } = tutoringOf(keysWonByModule.value, rules.value)
  return { missing, state: open ? 'open' : missing > 0 ? 'near' : 'modules' } as const
})

/** Objectives to do, the nearest date first. */
export const toDo = computed(() =>
  objectivesOf(progress.value).filter(({ state }) => state === 'open' || state === 'returned'),
)

/** Messages of advisers that were not on screen yet, oldest first. */
export const unread = computed(() =>
  Object.values(progress.value.messages)
    .filter(({ by, at }) => by === 'adviser' && at > (progress.value.readUntil ?? ''))
    .sort((a, b) => (a.at < b.at ? -1 : 1)),
)

/** What advisers said of the CV and the youth has not taken into account, oldest first. */
export const comments = computed(() =>
  Object.entries(progress.value.comments)
    .flatMap(([id, { written, settled }]) =>
      written && settled === undefined ? [{ id, at: written.at, ...written.value }] : [],
    )
    .sort((a, b) => (a.at < b.at ? -1 : 1)),
)

/** Pairs that are not over, the newest first. */
export const pairs = computed(() => pairsOf(progress.value).filter(({ state }) => state !== 'ended'))
/** The nearest appointment that is not over, unless the youth said they can't come. */
export const nextAppointment = computed(() =>
  comingAppointments(progress.value, Date.now()).find(({ state }) => state !== 'away'),
)

/** The workshop this phone is in. */
export const workshop = computed(() => currentWorkshop(progress.value, Date.now()))
