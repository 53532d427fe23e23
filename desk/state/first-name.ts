/** The first word of a name, for sentences that address or mention someone. */
export function firstName(name: string): string {
  return name.trim().split(/\s+/)[0] ?? name
}
