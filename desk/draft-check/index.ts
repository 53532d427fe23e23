/** What is remarked of a draft before it is sent: at the desk by its page, in a reply by key by the service. */
export { type LawRemark, lawRemarks } from './law.ts'
export { type ToneRemark, toneRemarks } from './tone.ts'
