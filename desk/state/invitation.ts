/** The secret of an invitation's link leaves the address at once, whatever becomes of it. */
export function takeInvitation(location: Pick<Location, 'hash'>): string | null {
  const secret = /^#invitation=([\w-]+)$/.exec(location.hash)?.[1] ?? null
  if (secret !== null) location.hash = ''
  return secret
}
