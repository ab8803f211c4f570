import type { Content } from '@trousseau/content/node'
import type { Database } from './database/port.ts'
import type { EraseAccount } from './erasure/erase.ts'
import type { Serve } from './http/serve.ts'
import type { Hints } from './live/hints.ts'
import type { Store } from './sync/store.ts'

/** What the shell hands to each subject. */
export interface Services {
  serve: Serve
  database: Database
  store: Store
  content: Content
  hints: Hints
  erase: EraseAccount
  /** Milliseconds since 1970. */
  now: () => number
  /** Whether demo structures are let in. */
  demo: boolean
}
