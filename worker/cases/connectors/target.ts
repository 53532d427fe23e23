/** Whether a webhook may be sent to a URL: what it looks like, then what its name means. */

/** The addresses that a name has; throws when it cannot be known. */
export type Resolve = (name: string) => Promise<string[]>

const names = /^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{2,59})$/
/** Names that mean something inside a network, not on the public one (RFC 6761, 6762, 8375, 9476 and habits). */
const internal = new Set(
  'alt arpa corp example home host intern internal intranet invalid lan local localdomain localhost onion private test'.split(
    ' ',
  ),
)
/** Public names whose only use is to answer with a private address. */
const rebinding = ['nip.io', 'sslip.io', 'xip.io', 'localtest.me', 'lvh.me', 'vcap.me', 'lacolhost.com']

/** The URL when it has the shape of a public https address, else null. What it resolves to is asked apart. */
export function readTarget(text: string): URL | null {
  if (text.length > 2000 || /[^\x21-\x7e]|\\/.test(text) || !/^https:\/\/[^/@?#]+(?:[/?]|$)/i.test(text)) return null
  const url = URL.parse(text)
  if (url?.protocol !== 'https:' || url.username !== '' || url.password !== '' || url.hash !== '') return null
  if (url.port !== '' && url.port !== '8443') return null
  // What was typed is what is meant: a name that the parser rewrote (octal, hexadecimal, fullwidth) is an address in disguise.
  const typed = /^https:\/\/([^/:?]+)/i.exec(text)?.[1]?.toLowerCase()
  if (typed !== url.hostname || !names.test(url.hostname)) return null
  const labels = url.hostname.split('.')
  if (internal.has(labels.at(-1) ?? '')) return null
  if (rebinding.some((name) => url.hostname === name || url.hostname.endsWith(`.${name}`))) return null
  return url
}

/** True when every address that the name has is public. A name that has none, or whose addresses cannot be known, is refused. */
export async function isPublicTarget(text: string, resolve: Resolve): Promise<boolean> {
  const url = readTarget(text)
  if (!url) return false
  try {
    const addresses = await resolve(url.hostname)
    return addresses.length > 0 && addresses.every(isPublicAddress)
  } catch {
    return false
  }
}

/** Blocks that no public service has (IANA special-purpose registries), as first bits and their count. */
const reserved4: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.31.196.0', 24],
  ['192.52.193.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['192.175.48.0', 24],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
]

/** Whether an address, in the notation of a DNS answer, is one of the public network. */
export function isPublicAddress(address: string): boolean {
  const four = bits4(address)
  if (four !== null) {
    return !reserved4.some(([block, length]) => four >>> (32 - length) === (bits4(block) ?? 0) >>> (32 - length))
  }
  const six = groups6(address)
  if (!six) return false
  const [first = 0, second = 0] = six
  // Only 2000::/3 is given out; in it, these lead elsewhere or nowhere: Teredo, ORCHID and other special uses
  // (2001::/23), documentation (2001:db8::/32, 3fff::/20), 6to4 (2002::/16), AS112 (2620:4f:8000::/48).
  if (first < 0x2000 || first > 0x3fff) return false
  if (first === 0x2001 && (second < 0x0200 || second === 0x0db8)) return false
  if (first === 0x2002 || (first === 0x3fff && second < 0x1000)) return false
  return !(first === 0x2620 && second === 0x004f && six[2] === 0x8000)
}

function bits4(address: string): number | null {
  const parts = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(address)?.slice(1).map(Number)
  if (!parts || parts.some((part) => part > 255)) return null
  return parts.reduce((bits, part) => ((bits << 8) | part) >>> 0, 0)
}

function groups6(address: string): number[] | null {
  // The URL parser knows every notation of an IPv6 address, and refuses what is none.
  const text = /^[0-9a-f:.]+$/i.test(address) ? URL.parse(`https://[${address}]/`)?.hostname.slice(1, -1) : undefined
  if (text === undefined) return null
  const [head = '', tail] = text.split('::')
  const groups = (part: string) => (part === '' ? [] : part.split(':').map((group) => Number.parseInt(group, 16)))
  const before = groups(head)
  const after = tail === undefined ? [] : groups(tail)
  return [...before, ...Array<number>(8 - before.length - after.length).fill(0), ...after]
}
