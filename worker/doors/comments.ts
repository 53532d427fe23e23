/** The comments of the schemas' source, which say what a name cannot. */

/** By the schema's name: what stands over it, and over its fields. */
export type Comments = Record<string, { whole: string; fields: Record<string, string> }>

/** Reads the comments of one source file of `protocol`. */
export function commentsOf(source: string): Comments {
  const found: Comments = {}
  let comment = ''
  let current = ''
  for (const line of joined(source).split('\n')) {
    const said = /^\s*\/\*\*(.*)\*\/\s*$/.exec(line)?.[1]
    if (said !== undefined) {
      comment = said.trim()
      continue
    }
    const schema = /^export const ([A-Z]\w*)\b/.exec(line)?.[1]
    const field = /^ {2}(\w+): /.exec(line)?.[1]
    if (schema) {
      current = schema
      found[schema] = { whole: comment, fields: {} }
    } else if (field && comment && found[current]) {
      Object.assign(found[current]?.fields ?? {}, { [field]: comment })
    } else if (/^[})]/.test(line)) current = ''
    comment = ''
  }
  return found
}

/** Comments of several lines on one. */
function joined(source: string): string {
  return source.replace(/\/\*\*[\s\S]*?\*\//g, (comment) =>
    comment.replace(/\s*\n\s*\*?\s*(?!\/)/g, ' ').replace(/\s+\/$/, '/'),
  )
}
