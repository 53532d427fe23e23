/** What limits count for an address: itself for IPv4, its /56 for IPv6, since one household or phone holds at least that. */
export function networkOf(address: string | undefined): string {
  if (!address) return 'unknown'
  const text = address.trim().toLowerCase()
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(text)?.[1]
  if (mapped) return mapped
  if (!text.includes(':')) return text
  const [head = '', tail] = text.split('%')[0]?.split('::') ?? []
  const left = head === '' ? [] : head.split(':')
  const right = tail === undefined || tail === '' ? [] : tail.split(':')
  const missing = Math.max(0, 8 - left.length - right.length)
  const groups = [...left, ...Array<string>(tail === undefined ? 0 : missing).fill('0'), ...right]
  const padded = groups.map((group) => group.padStart(4, '0')).join('')
  return `${padded.slice(0, 14)}/56`
}
