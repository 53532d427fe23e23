/** Says that no person wrote the mail, so that an absence notice does not answer it (RFC 3834). */
export const automatic = { 'Auto-Submitted': 'auto-generated' } as const
