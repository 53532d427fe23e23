/** The rights for programs, loaded only when one of them is asked for. */
export { rightData } from './json-ld.ts'
export { mapForModels, rightMarkdown } from './markdown.ts'
