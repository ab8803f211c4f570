declare module 'oidc-provider' {
  import type { RequestListener } from 'node:http'
  /** What our tests use of it; the package carries no types. */
  export default class Provider {
    constructor(issuer: string, configuration: object)
    callback(): RequestListener
  }
}
