import type { MerchantSettings } from '../../protocol/index.ts'

/** An `Origin` header as scheme, host and port; null for `null`, anything that is not a site, or anything longer than one. */
export function siteOf(origin: string | null | undefined): string | null {
  if (!origin || origin === 'null' || !URL.canParse(origin)) return null
  const { protocol, origin: site } = new URL(origin)
  return (protocol === 'https:' || protocol === 'http:') && site === origin.toLowerCase() ? site : null
}

/** Whether a site is on the merchant's list: exact scheme, host and port. */
export function isMerchantSite(settings: MerchantSettings, origin: string): boolean {
  const site = siteOf(origin)
  return site !== null && merchantSites(settings).includes(site)
}

/** The merchant's sites, as browsers write them in `Origin`. */
export function merchantSites(settings: MerchantSettings): string[] {
  return settings.origins.map((origin) => new URL(origin).origin)
}
