/// <reference types="vite/client" />
/// <reference types="vite-plugin-pwa/client" />
/// <reference types="unplugin-icons/types/vue" />

interface Window {
  /** What we use of Trusted Types, which only some browsers have. */
  trustedTypes?: {
    createPolicy(
      name: string,
      rules: {
        createHTML?: (html: string) => string
        createScriptURL?: (address: string) => string | null
      },
    ): { createHTML(html: string): string }
  }
}
