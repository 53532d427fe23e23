/** What describes the open doors. Read by the build and by tests: nothing of it is in the Worker. */
export { type Comments, commentsOf } from './comments.ts'
export { type OpenApiDocument, openApiDocument, operations, problemsOf, templateOf } from './document.ts'
export { french, sentencesOf } from './french/index.ts'
export { referencePage } from './reference-page.ts'
export { referenceCss } from './reference-style.ts'
export { referenceWords } from './reference-words.ts'
export { typesOf } from './typescript.ts'
