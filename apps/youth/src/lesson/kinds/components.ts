import type { ExerciseKindName } from '@trousseau/domain'
import { defineAsyncComponent, type Component } from 'vue'

/**
 * One component a kind of exercise, fetched with the first lesson that needs it.
 *
 * Each takes `exercise`, `draft` (what was half done, kept by the player through a kill), `locked` (answered
 * right), and emits `update:draft` at each gesture and `answer` with the raw answer when the youth says so.
 */
export const KIND_COMPONENTS: Record<ExerciseKindName, Component> = {
  choice: defineAsyncComponent(() => import('./ChoiceExercise.vue')),
  inbox: defineAsyncComponent(() => import('./InboxExercise.vue')),
  marking: defineAsyncComponent(() => import('./MarkingExercise.vue')),
}
