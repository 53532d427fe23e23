/** The door of writing: what a model is given to word, and what of its words becomes the answer. */
export { type Prompt, writingPrompt } from './prompt.ts'
export { openWriting, type Writing } from './writing.ts'
