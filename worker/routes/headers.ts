/** On every answer of ours. */
export const commonHeaders = {
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'permissions-policy':
    'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), payment=(), usb=()',
} as const

/** The rule of a page that runs our own code and nothing else. `inlined`: hashes of what the document itself carries. */
export function contentSecurityPolicy(given: {
  ancestors: readonly string[]
  origin: string
  scripts?: readonly string[]
  styles?: readonly string[]
  /** Beside our own: previews of files (`blob:`), the icon that the desk's page carries (`data:`). */
  images: 'blob:' | 'blob: data:'
  /** Pages that may be shown inside: none, unless named. */
  frames?: string
  /** True: it may send nothing at all. */
  isMute?: boolean
}): string {
  const inlined = (hashes: readonly string[] = []) => ["'self'", ...hashes.map((hash) => `'${hash}'`)].join(' ')
  // A browser's own reading of 'self' leaves sockets out on some versions: they are named.
  const sockets = given.origin.replace(/^http/, 'ws')
  return [
    "default-src 'none'",
    `script-src ${inlined(given.scripts)}`,
    `style-src ${inlined(given.styles)}`,
    `connect-src ${given.isMute ? "'none'" : `'self' ${sockets}`}`,
    ...(given.frames === undefined ? [] : [`frame-src ${given.frames}`]),
    `img-src 'self' ${given.images}`,
    "font-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "object-src 'none'",
    "require-trusted-types-for 'script'",
    `frame-ancestors ${given.ancestors.length > 0 ? given.ancestors.join(' ') : "'none'"}`,
  ].join('; ')
}

/** The rule of a page that runs nothing: text, and the one style sheet it carries. */
export async function plainPagePolicy(css: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(css))
  const hash = btoa(String.fromCharCode(...new Uint8Array(digest)))
  return `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`
}

/** The rule of a page that runs nothing and has its style sheet beside it. */
export const scriptlessPolicy =
  "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; frame-ancestors 'none'"
