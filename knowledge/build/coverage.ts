/** Whether everything a shopper may ask about is served. */
import type * as z from 'zod'
import type { ReplyFile, SubjectsFile, TopicsFile } from '../schema.ts'
import type { ReadRight } from './read.ts'

export interface Covered {
  rights: ReadRight[]
  replies: z.infer<typeof ReplyFile>
  topics: z.infer<typeof TopicsFile>
  subjects: z.infer<typeof SubjectsFile>
}

/** Subjects and topics that nothing serves, topics that no list knows; empty when all is served. */
export function coverageFindings({ rights, replies, topics, subjects }: Covered): string[] {
  const known = new Set(rights.map(({ file }) => file.id))
  const served = new Set(rights.flatMap(({ file }) => file.topics))
  const replied = new Set(Object.values(replies).map(({ topic }) => topic))
  const listed = new Set(subjects.flatMap((one) => one.rights))
  return [
    ...subjects.flatMap(({ subject, rights: serving }) =>
      serving.filter((id) => !known.has(id)).map((id) => `subjects: ${subject}: there is no right ${id}`),
    ),
    ...[...known].filter((id) => !listed.has(id)).map((id) => `subjects: ${id} serves no subject`),
    ...topics.legal.filter((topic) => !served.has(topic)).map((topic) => `topics: no right serves ${topic}`),
    ...topics.other.filter((topic) => !replied.has(topic)).map((topic) => `topics: no reply serves ${topic}`),
    ...[...served].filter((topic) => !topics.legal.includes(topic)).map((topic) => `topics: ${topic} is not listed`),
    ...[...replied]
      .filter((topic) => !topics.legal.includes(topic) && !topics.other.includes(topic))
      .map((topic) => `topics: ${topic} is not listed`),
  ]
}
