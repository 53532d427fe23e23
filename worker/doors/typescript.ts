/** The document as the TypeScript types that `openapi-fetch` reads: `paths` and `components`, as `openapi-typescript` writes them. */
import type { DescribedOperation, MediaType, OpenApiDocument } from './document.ts'
import { type JsonSchema, nameOf } from './json-schema.ts'

/** A whole file of types. */
export function typesOf({ paths, components }: OpenApiDocument): string {
  const all = Object.entries(paths).map(([path, item]) => `  '${path}': {\n${methodsOf(item)}\n  }`)
  const schemas = Object.entries(components.schemas).map(([name, schema]) => {
    const comment = schema.description ? `    /** ${schema.description.replaceAll('*/', '* /')} */\n` : ''
    return `${comment}    ${name}: ${typeOf(schema)}`
  })
  return [
    '/* Made from /openapi.json by `npm run build`: change the schemas of `protocol`, not this file. */',
    `export interface paths {\n${all.join('\n')}\n}`,
    `export interface components {\n  schemas: {\n${schemas.join('\n')}\n  }\n}`,
    '',
  ].join('\n')
}

const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace']

function methodsOf(item: Record<string, DescribedOperation>): string {
  return methods
    .map((method) => {
      const operation = item[method]
      return operation ? `    ${method}: ${operationOf(operation)}` : `    ${method}?: never`
    })
    .join('\n')
}

function operationOf({ parameters = [], requestBody, responses }: DescribedOperation): string {
  const given = (place: string) => {
    const some = parameters.filter((one) => one.in === place)
    if (some.length === 0) return `${place}?: never`
    const fields = some.map(({ name, required, schema }) => `'${name}'${required ? '' : '?'}: ${typeOf(schema)}`)
    return `${place}${some.some(({ required }) => required) ? '' : '?'}: { ${fields.join('; ')} }`
  }
  const body = requestBody ? `requestBody: { content: ${contentOf(requestBody.content)} }` : 'requestBody?: never'
  const answers = Object.entries(responses).map(
    ([status, { content }]) =>
      `${status}: { headers: { [name: string]: unknown }; content${content ? `: ${contentOf(content)}` : '?: never'} }`,
  )
  const placed = ['query', 'header', 'path', 'cookie'].map(given).join('; ')
  return `{ parameters: { ${placed} }; ${body}; responses: { ${answers.join('; ')} } }`
}

function contentOf(content: Record<string, MediaType>): string {
  const types = Object.entries(content).map(([type, { schema }]) => `'${type}': ${schema ? typeOf(schema) : 'Blob'}`)
  return `{ ${types.join('; ')} }`
}

/** A schema as a type: what JSON Schema says beside the shape (lengths, patterns) is for the service to check. */
export function typeOf(schema: JsonSchema): string {
  const { $ref, allOf, type } = schema
  const choices = schema.anyOf ?? schema.oneOf
  if ($ref) return `components['schemas']['${nameOf($ref)}']`
  // What is added to a schema narrows fields that it has.
  if (allOf)
    return allOf
      .map((one) => (one.$ref ? typeOf(one) : objectOf({ ...one, required: Object.keys(one.properties ?? {}) })))
      .join(' & ')
  if (choices) return choices.map(typeOf).join(' | ')
  if (schema.const !== undefined) return JSON.stringify(schema.const)
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' | ')
  if (Array.isArray(type)) return type.map((one) => typeOf({ type: one })).join(' | ')
  switch (type) {
    case 'string':
    case 'boolean':
    case 'null':
      return type
    case 'number':
    case 'integer':
      return 'number'
    case 'array':
      return `(${typeOf(schema.items ?? {})})[]`
    case 'object':
    case undefined:
      return objectOf(schema)
    default:
      throw new Error(`No type for ${type}`)
  }
}

function objectOf({ properties = {}, required = [] }: JsonSchema): string {
  const fields = Object.entries(properties).map(
    ([name, schema]) => `'${name}'${required.includes(name) ? '' : '?'}: ${typeOf(schema)}`,
  )
  return fields.length === 0 ? 'Record<string, never>' : `{ ${fields.join('; ')} }`
}
