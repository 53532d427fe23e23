/** What a model is asked to read in a message, and the form it fills in. Pure; the turn takes what it proposes (`facts`, `subject`). */
export { promptMaxLength, readingPrompt } from './prompt.ts'
export { type ProposedReading, proposedReading } from './schema.ts'
