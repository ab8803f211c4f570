import { coach, type Advice } from '@trousseau/cv/coach'
import { computed } from 'vue'
import { settled } from './typing.ts'

/** What the coach says of a CV as it is kept: a word half-typed is nobody's business yet. */
export function adviceOn(cv: () => string) {
  return computed<Advice[]>(() => coach(settled.value, cv(), new Date().toISOString().slice(0, 7)))
}

/** Address where an advice is followed, from the path it is about. */
export function addressOf(cv: string, path: string): string {
  const [head = '', id] = path.split('.')
  const steps: Record<string, string> = {
    'profile.firstName': 'nom',
    'profile.lastName': 'nom',
    'profile.photo': 'photo',
    [`cvs.${cv}.job`]: 'metier',
    [`cvs.${cv}.summary`]: 'phrase',
    [`cvs.${cv}.photo`]: 'photo',
  }
  const lists: Record<string, string> = {
    experiences: id ? `vecu/${id}` : 'vecu',
    education: id ? `ecole/${id}` : 'ecole',
    skills: 'competences',
    languages: 'langues',
    interests: 'loisirs',
    profile: 'contact',
  }
  return `/cv/${cv}/${steps[path] ?? lists[head] ?? 'ordre'}`
}
