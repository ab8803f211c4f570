import { createHash } from 'node:crypto'

/** Inline scripts that run: data blocks such as JSON don't, and need no leave. */
const SCRIPT =
  /<script(?![^>]*\ssrc[\s=])(?![^>]*\stype="(?!module|text\/javascript)[^"]*")[^>]*>([\s\S]*?)<\/script>/g
const STYLE = /<style[^>]*>([\s\S]*?)<\/style>/g

/**
 * The content security policy of pages whose inline scripts and styles are exactly those of `html`, and where a text
 * becomes something that runs only through the Trusted Types named.
 */
export function contentPolicy(html: string, trustedTypes: readonly string[]): string {
  return [
    "default-src 'none'",
    `script-src ${["'self'", ...hashes(html, SCRIPT)].join(' ')}`,
    `style-src ${["'self'", ...hashes(html, STYLE)].join(' ')}`,
    "img-src 'self' data: blob:",
    "media-src 'self' blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    `trusted-types ${trustedTypes.join(' ')}`,
  ].join('; ')
}

function hashes(html: string, pattern: RegExp): string[] {
  const found = [...html.matchAll(pattern)].map(([, text]) => text ?? '')
  return [...new Set(found)].map(
    (text) => `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`,
  )
}

/** What every answer says, whatever it is. */
export const SECURITY_HEADERS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'permissions-policy':
    'accelerometer=(), browsing-topics=(), camera=(self), display-capture=(), geolocation=(), gyroscope=(), microphone=(self), payment=(), usb=()',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
} as const

/** For answers that are no page: nothing may be loaded from them. */
export const BARE_POLICY = "default-src 'none'; frame-ancestors 'none'"

/** Once reached by https, by nothing else for two years. */
export const STAY_SECURE = 'max-age=63072000; includeSubDomains'
