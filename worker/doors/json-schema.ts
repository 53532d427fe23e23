/** The zod schemas of `protocol` as JSON Schema 2020-12, which is what OpenAPI 3.1 speaks. */
import * as z from 'zod'
import * as protocol from '../../protocol/index.ts'

/** As much of JSON Schema as our schemas come to. */
export interface JsonSchema {
  $ref?: string
  type?: string | readonly string[]
  format?: string
  pattern?: string
  description?: string
  enum?: readonly (string | number)[]
  const?: string | number | boolean
  properties?: Record<string, JsonSchema>
  required?: readonly string[]
  additionalProperties?: boolean | JsonSchema
  items?: JsonSchema
  anyOf?: readonly JsonSchema[]
  oneOf?: readonly JsonSchema[]
  allOf?: readonly JsonSchema[]
  minimum?: number
  maximum?: number
  minLength?: number
  maxLength?: number
  minItems?: number
  maxItems?: number
  default?: unknown
}

const place = '#/components/schemas/'
const named = z.registry<{ id: string }>()
for (const [id, schema] of Object.entries(protocol)) if (schema instanceof z.ZodType) named.add(schema, { id })

/** Every schema of `protocol` by the name under which it is exported. */
export function namedSchemas(): Record<string, JsonSchema> {
  const { schemas } = z.toJSONSchema(named, { uri: (id) => `${place}${id}`, io: 'input' })
  return Object.fromEntries(Object.entries(schemas).map(([id, schema]) => [id, plain(schema as JsonSchema)]))
}

/** A reference to a schema that has a name, or the schema itself. */
export function referenceTo(schema: z.ZodType): JsonSchema {
  const id = named.get(schema)?.id
  return id === undefined ? plain(z.toJSONSchema(schema, { io: 'input' }) as JsonSchema) : { $ref: `${place}${id}` }
}

/** The name that a reference leads to. */
export function nameOf(reference: string): string {
  return reference.slice(place.length)
}

/** Every name that is reached from a value. */
export function namesIn(value: unknown): string[] {
  return [...JSON.stringify(value).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)].map(([, name]) => `${name}`)
}

/** Applies `change` to a schema and all that it holds. */
export function changed(schema: JsonSchema, change: (one: JsonSchema) => JsonSchema): JsonSchema {
  const each = (list: readonly JsonSchema[]) => list.map((one) => changed(one, change))
  const { properties, items, anyOf, oneOf, allOf } = schema
  return change({
    ...schema,
    ...(properties && {
      properties: Object.fromEntries(Object.entries(properties).map(([key, one]) => [key, changed(one, change)])),
    }),
    ...(items && { items: changed(items, change) }),
    ...(anyOf && { anyOf: each(anyOf) }),
    ...(oneOf && { oneOf: each(oneOf) }),
    ...(allOf && { allOf: each(allOf) }),
  })
}

/** Without what only says that a number is one of JavaScript's, or says again in a pattern what the format says. */
function plain(schema: JsonSchema): JsonSchema {
  return changed(schema, (one) => {
    const { $schema: _dialect, $id: _id, ...rest } = one as JsonSchema & { $schema?: string; $id?: string }
    if (rest.minimum === Number.MIN_SAFE_INTEGER) delete rest.minimum
    if (rest.maximum === Number.MAX_SAFE_INTEGER) delete rest.maximum
    if (rest.format !== undefined) delete rest.pattern
    return rest
  })
}
