/** Codes we quote: our prefix, what people write before the number, and the code's name. */
const codes: Record<string, { short: string; name: string }> = {
  conso: { short: '', name: 'Code de la consommation' },
  civ: { short: 'C. civ. ', name: 'Code civil' },
  cpc: { short: 'CPC ', name: 'Code de procédure civile' },
  coj: { short: 'COJ ', name: "Code de l'organisation judiciaire" },
  tour: { short: 'C. tourisme ', name: 'Code du tourisme' },
  cpce: { short: 'CPCE ', name: 'Code des postes et des communications électroniques' },
  ass: { short: 'C. assur. ', name: 'Code des assurances' },
  pen: { short: 'C. pén. ', name: 'Code pénal' },
  ener: { short: 'C. énergie ', name: "Code de l'énergie" },
  cmf: { short: 'CMF ', name: 'Code monétaire et financier' },
  com: { short: 'C. com. ', name: 'Code de commerce' },
}

/** `civ:1641` → prefix `civ`, number `1641`; the Code de la consommation has no prefix in our notation. */
function split(article: string): { prefix: string; number: string } {
  const [prefix, number] = article.includes(':') ? article.split(':', 2) : ['conso', article]
  return { prefix: prefix ?? 'conso', number: number ?? article }
}

/** An article as people write it: `L221-18`, `C. civ. 1641`. */
export function articleLabel(article: string): string {
  const { prefix, number } = split(article)
  return `${codes[prefix]?.short ?? `${prefix} `}${number.replace(/^annexe-/, 'Annexe à ')}`
}

/** The name of the code an article belongs to, in French. */
export function codeName(article: string): string {
  return codes[split(article).prefix]?.name ?? ''
}

/** The folder and address of an article: `civ:1641` → `civ-1641`. */
export function articleSlug(article: string): string {
  return article.replace(':', '-')
}

/** The reverse of `articleSlug`; null when no code has this prefix. */
export function articleOfSlug(slug: string): string | null {
  const prefix = Object.keys(codes).find((code) => slug.startsWith(`${code}-`))
  return prefix === undefined ? slug : `${prefix}:${slug.slice(prefix.length + 1)}`
}
