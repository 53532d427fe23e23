/** Public pages: the rights, for readers, printers and search engines. Pure: a page is its words and its address. */
export { indexPage } from './index-page.ts'
export type { Asked } from './right-page.ts'
export { rightPage } from './right-page.ts'
export { generalPassage } from './sentences.ts'
export { robots, sitemap } from './sitemap.ts'
export { pageCss } from './style.ts'

/** The same for programs: a chunk of its own, which no page needs. */
export const loadExports = () => import('./exports.ts')
