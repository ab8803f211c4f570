import { defineAsyncComponent, hydrateOnIdle, type Component } from 'vue'

/**
 * The same component; where the build has already rendered it into the page, the app takes it over when the
 * phone has a moment, so that no single piece of work holds up a tap.
 */
export function takeOverLater<Kind extends Component>(kind: Kind): Kind {
  return defineAsyncComponent<Kind>({ loader: () => Promise.resolve(kind), hydrate: hydrateOnIdle() })
}
