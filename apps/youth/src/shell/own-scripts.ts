/**
 * The pages' policy asks that whatever runs comes through Trusted Types. Beside Vue's own, this is the only way from
 * a text to a script: the addresses of our own files, for the CV's worker and the service worker. HTML has none.
 */
export function runOwnScriptsOnly(): void {
  window.trustedTypes?.createPolicy('default', {
    createScriptURL: (address) => {
      const { origin, protocol } = new URL(address, location.href)
      return origin === location.origin && protocol !== 'blob:' ? address : null
    },
  })
}
