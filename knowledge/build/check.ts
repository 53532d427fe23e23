/** `npm run knowledge:check`: proves that what the knowledge says is carried by what it cites. Exits 1 with every finding. */
import { assess, type Facts } from '../index.ts'
import { coverageFindings } from './coverage.ts'
import { findings } from './findings.ts'
import * as read from './read.ts'
import { readabilityReport, readings } from './readability.ts'

const rights = read.readRights()
const replies = read.readReplies()
const found = findings({
  rights,
  articles: read.readArticles(),
  facts: read.readFacts(),
  sources: read.readSources(),
  letters: read.readLetters(),
  replies,
  assess: (right, facts, askedOn) => assess(right, facts as Facts, askedOn),
})
found.push(...coverageFindings({ rights, replies, topics: read.readTopics(), subjects: read.readSubjects() }))
for (const line of readabilityReport(readings(rights))) console.error(line)
for (const finding of found) console.error(finding)
console.error(found.length === 0 ? 'knowledge: nothing found' : `knowledge: ${found.length} findings`)
process.exitCode = found.length === 0 ? 0 : 1
