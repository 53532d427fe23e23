/** The document as a page for people, in the look of the public pages. Runs no script, so nothing of it needs an exception. */
import { html } from 'hono/html'
import type { DescribedOperation, DescribedParameter, MediaType, OpenApiDocument } from './document.ts'
import { type JsonSchema, nameOf } from './json-schema.ts'

type Html = ReturnType<typeof html>
type Found = { path: string; method: string; operation: DescribedOperation }

/** The whole page. */
export function referencePage(document: OpenApiDocument): string {
  const found = Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]): Found => ({ path, method: method.toUpperCase(), operation })),
  )
  const { schemas, securitySchemes } = document.components
  const info = document.info as { title: string; summary: string; description: string }
  return `${html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${info.title} – API</title>
<meta name="description" content="${info.summary}">
<link rel="stylesheet" href="/docs/reference.css">
<link rel="alternate" type="application/openapi+json" href="/openapi.json">
</head>
<body>
<a class="skip" href="#text">Skip to the text</a>
<div class="sheet">
<nav class="contents" aria-label="Contents">
<details><summary>Contents</summary>
${document.tags.map(
  ({ name }) =>
    html`<p id="of-${name}">${titled(name)}</p><ul aria-labelledby="of-${name}">${found
      .filter(({ operation }) => operation.tags.includes(name))
      .map(({ operation }) => html`<li><a href="#${operation.operationId}">${operation.summary}</a></li>`)}</ul>`,
)}
<p><a href="#access">Access</a></p>
<p><a href="#schemas">Schemas</a></p>
</details>
</nav>
<main id="text">
<h1>${info.title} – API</h1>
<p class="lead">${info.summary} <a href="/openapi.json">openapi.json</a> (OpenAPI ${document.openapi})</p>
${info.description.split('\n\n').map((paragraph) => html`<p>${prose(paragraph)}</p>`)}
${document.tags.map(
  ({ name, description }) => html`<section aria-labelledby="chapter-${name}">
<h2 id="chapter-${name}">${titled(name)}</h2>
<p class="lead">${prose(description)}</p>
${found.filter(({ operation }) => operation.tags.includes(name)).map(operationHtml)}
</section>`,
)}
<section aria-labelledby="access"><h2 id="access">Access</h2>
<dl>${Object.entries(securitySchemes).map(
    ([name, scheme]) =>
      html`<dt id="access-${name}"><code>${name}</code></dt><dd>${prose((scheme as { description: string }).description)}</dd>`,
  )}</dl></section>
<section aria-labelledby="schemas"><h2 id="schemas">Schemas</h2>
${Object.entries(schemas).map(
  ([name, schema]) => html`<section class="schema" id="schema-${name}"><h3>${name}</h3>
${schema.description ? html`<p>${prose(schema.description)}</p>` : ''}${schemaHtml(schema)}</section>`,
)}</section>
</main>
</div>
</body>
</html>
`}`
}

const titled = (name: string) => name.charAt(0).toUpperCase() + name.slice(1)

function operationHtml({ path, method, operation }: Found): Html {
  const { operationId, summary, description, parameters = [], requestBody, responses, security } = operation
  const scheme = Object.keys(security[0] ?? {})[0]
  const [good, refused] = [true, false].map((isGood) =>
    Object.entries(responses).filter(([status]) => Number(status) < 400 === isGood),
  )
  return html`<section class="operation" id="${operationId}" aria-labelledby="title-${operationId}">
<h3 id="title-${operationId}">${summary}</h3>
<p class="route"><b>${method}</b> <code>${path}</code></p>
${description ? html`<p>${prose(description)}</p>` : ''}
<p class="soft">${scheme ? html`With <a href="#access-${scheme}">${scheme}</a>.` : 'Open: no key, no token.'} Function <code>${operationId}</code>.</p>
${parameters.length > 0 ? html`<h4>Parameters</h4><dl class="fields">${parameters.map(parameterHtml)}</dl>` : ''}
${requestBody ? html`<h4>Body</h4>${contentHtml(requestBody.content)}` : ''}
<h4>Answers</h4>
<dl class="fields">${good?.map(
    ([status, { description: said, content }]) =>
      html`<dt>${status}</dt><dd>${prose(said)}${content ? html` ${contentHtml(content)}` : ''}</dd>`,
  )}</dl>
<details><summary>Refusals</summary><dl class="fields">${refused?.map(
    ([status, { description: said }]) => html`<dt>${status}</dt><dd>${prose(said)}</dd>`,
  )}</dl></details>
</section>`
}

function parameterHtml({ name, in: place, description, required, schema, example }: DescribedParameter): Html {
  return html`<dt><code>${name}</code> <span>${place}, ${typeHtml(schema)}${required ? ', required' : ''}</span></dt>
<dd>${prose(description)}${example === undefined ? '' : html` <span class="soft">Example: <code>${example}</code></span>`}</dd>`
}

function contentHtml(content: Record<string, MediaType>): Html {
  return html`${Object.entries(content).map(
    ([
      type,
      { schema, example, 'x-event': event },
    ]) => html`<p><code>${type}</code>${event ? html` of ${typeHtml(event)}` : schema && type.endsWith('json') ? html` ${typeHtml(schema)}` : ''}</p>
${example === undefined ? '' : html`<pre tabindex="0" role="group" aria-label="Example"><code>${JSON.stringify(example, null, 2)}</code></pre>`}`,
  )}`
}

/** The fields of a schema, or the forms it may take. */
function schemaHtml(schema: JsonSchema): Html {
  const forms = schema.oneOf ?? schema.anyOf
  if (forms)
    return html`<ul class="forms">${forms.map((form) => html`<li>${form.properties ? schemaHtml(form) : typeHtml(form)}</li>`)}</ul>`
  if (!schema.properties) return html`<p>${typeHtml(schema)}</p>`
  return html`<dl class="fields">${Object.entries(schema.properties).map(
    ([
      name,
      one,
    ]) => html`<dt><code>${name}</code> <span>${typeHtml(one)}${schema.required?.includes(name) ? '' : ', optional'}</span></dt>
<dd>${one.description ? prose(one.description) : ''}${nestedHtml(one)}</dd>`,
  )}</dl>`
}

/** Fields of what has no name of its own. */
function nestedHtml(schema: JsonSchema): Html | '' {
  const inner = schema.items ?? schema.anyOf?.find((one) => one.properties) ?? schema
  const parts = inner.allOf ?? [inner]
  return parts.some((one) => one.properties) ? html`${parts.filter((one) => one.properties).map(schemaHtml)}` : ''
}

function typeHtml(schema: JsonSchema): Html {
  const { $ref, type, format, items } = schema
  const forms = schema.oneOf ?? schema.anyOf
  if ($ref) return html`<a href="#schema-${nameOf($ref)}">${nameOf($ref)}</a>`
  if (schema.const !== undefined) return html`<code>${JSON.stringify(schema.const)}</code>`
  if (schema.enum)
    return html`${schema.enum.map((value, at) => html`${at > 0 ? ' | ' : ''}<code>${JSON.stringify(value)}</code>`)}`
  if (forms) return html`${forms.map((form, at) => html`${at > 0 ? ' | ' : ''}${typeHtml(form)}`)}`
  if (items) return html`list of ${typeHtml(items)}${limits(schema)}`
  return html`${[type ?? 'object'].flat().join(' | ')}${format ? ` (${format})` : ''}${limits(schema)}`
}

function limits({ minLength, maxLength, minimum, maximum, minItems, maxItems }: JsonSchema): string {
  const said = [
    minimum !== undefined && `from ${minimum}`,
    maximum !== undefined && `to ${maximum}`,
    minLength !== undefined && `at least ${minLength} characters`,
    maxLength !== undefined && `at most ${maxLength} characters`,
    minItems !== undefined && `at least ${minItems}`,
    maxItems !== undefined && `at most ${maxItems}`,
  ].filter(Boolean)
  return said.length === 0 ? '' : `, ${said.join(', ')}`
}

/** Our words with their code and stress: the two marks that they use. */
function prose(text: string): Html {
  return html`${text.split(/(`[^`]+`|\*\*[^*]+\*\*)/).map((part) => {
    if (part.startsWith('`')) return html`<code>${part.slice(1, -1)}</code>`
    if (part.startsWith('**')) return html`<strong>${part.slice(2, -2)}</strong>`
    return part
  })}`
}
