import type { ExerciseKindName } from '@trousseau/domain'
import { defineAsyncComponent, type Component } from 'vue'
import './kinds.css'

/**
 * One component a kind of exercise, fetched with the first lesson that needs it.
 *
 * Each takes `exercise`, `draft` (what was half done, kept by the player through a kill), `locked` (answered
 * right), and emits `update:draft` at each gesture and `answer` with the raw answer when the youth says so.
 */
export const KIND_COMPONENTS: Record<ExerciseKindName, Component> = {
  cards: defineAsyncComponent(() => import('./CardsExercise.vue')),
  choice: defineAsyncComponent(() => import('./ChoiceExercise.vue')),
  dialogue: defineAsyncComponent(() => import('./DialogueExercise.vue')),
  files: defineAsyncComponent(() => import('./FilesExercise.vue')),
  form: defineAsyncComponent(() => import('./FormExercise.vue')),
  gaps: defineAsyncComponent(() => import('./GapsExercise.vue')),
  html: defineAsyncComponent(() => import('./HtmlExercise.vue')),
  inbox: defineAsyncComponent(() => import('./InboxExercise.vue')),
  marking: defineAsyncComponent(() => import('./MarkingExercise.vue')),
  matching: defineAsyncComponent(() => import('./MatchingExercise.vue')),
  mission: defineAsyncComponent(() => import('./MissionExercise.vue')),
  ordering: defineAsyncComponent(() => import('./OrderingExercise.vue')),
  phone: defineAsyncComponent(() => import('./PhoneExercise.vue')),
  route: defineAsyncComponent(() => import('./RouteExercise.vue')),
  settings: defineAsyncComponent(() => import('./SettingsExercise.vue')),
  sorting: defineAsyncComponent(() => import('./SortingExercise.vue')),
  triage: defineAsyncComponent(() => import('./TriageExercise.vue')),
  words: defineAsyncComponent(() => import('./WordsExercise.vue')),
}
