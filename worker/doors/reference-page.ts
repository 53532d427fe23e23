/** The document as a page for people, in the look of the public pages. Runs no script, so nothing of it needs an exception. */
import { html } from 'hono/html'
import type { Language } from '../../protocol/index.ts'
import type { DescribedOperation, DescribedParameter, MediaType, OpenApiDocument } from './document.ts'
import { inFrench } from './french/index.ts'
import { type JsonSchema, nameOf } from './json-schema.ts'
import { type ReferenceWords, referenceWords } from './reference-words.ts'

type Html = ReturnType<typeof html>
type Found = { path: string; method: string; operation: DescribedOperation }

/** The whole page, in a language. The address without a query is French, as everywhere on the public pages. */
export function referencePage(english: OpenApiDocument, language: Language): string {
  const w = referenceWords(language)
  const document = language === 'fr' ? inFrench(english) : english
  const other = language === 'fr' ? 'en' : 'fr'
  const found = Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]): Found => ({ path, method: method.toUpperCase(), operation })),
  )
  const { schemas, securitySchemes } = document.components
  const info = document.info as { title: string; summary: string; description: string }
  return `${html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${w.title}</title>
<meta name="description" content="${info.summary}">
<link rel="alternate" hreflang="fr" href="/docs">
<link rel="alternate" hreflang="en" href="/docs?lang=en">
<link rel="alternate" hreflang="x-default" href="/docs">
<link rel="stylesheet" href="/docs/reference.css">
<link rel="alternate" type="application/openapi+json" href="/openapi.json">
</head>
<body>
<a class="skip" href="#text">${w.skip}</a>
<header><a class="language" lang="${other}" hreflang="${other}" href="/docs${other === 'en' ? '?lang=en' : ''}">${w.other}</a></header>
<div class="sheet">
<nav class="contents" aria-label="${w.contents}">
<details><summary>${w.contents}</summary>
${document.tags.map(
  ({ name }) =>
    html`<p id="of-${name}">${w.chapters[name] ?? name}</p><ul aria-labelledby="of-${name}">${found
      .filter(({ operation }) => operation.tags.includes(name))
      .map(({ operation }) => html`<li><a href="#${operation.operationId}">${operation.summary}</a></li>`)}</ul>`,
)}
<p><a href="#access">${w.access}</a></p>
<p><a href="#schemas">${w.schemas}</a></p>
</details>
</nav>
<main id="text">
<h1>${w.title}</h1>
<p class="lead">${info.summary} <a href="/openapi.json">openapi.json</a> (OpenAPI ${document.openapi})</p>
${info.description.split('\n\n').map((paragraph) => html`<p>${prose(paragraph)}</p>`)}
${document.tags.map(
  ({ name, description }) => html`<section aria-labelledby="chapter-${name}">
<h2 id="chapter-${name}">${w.chapters[name] ?? name}</h2>
<p class="lead">${prose(description)}</p>
${found.filter(({ operation }) => operation.tags.includes(name)).map((one) => operationHtml(one, w))}
</section>`,
)}
<section aria-labelledby="access"><h2 id="access">${w.access}</h2>
<dl>${Object.entries(securitySchemes).map(
    ([name, scheme]) =>
      html`<dt id="access-${name}"><code>${name}</code></dt><dd>${prose((scheme as { description: string }).description)}</dd>`,
  )}</dl></section>
<section aria-labelledby="schemas"><h2 id="schemas">${w.schemas}</h2>
${Object.entries(schemas).map(
  ([name, schema]) => html`<section class="schema" id="schema-${name}"><h3>${name}</h3>
${schema.description ? html`<p>${prose(schema.description)}</p>` : ''}${schemaHtml(schema, w)}</section>`,
)}</section>
</main>
</div>
</body>
</html>
`}`
}

function operationHtml({ path, method, operation }: Found, w: ReferenceWords): Html {
  const { operationId, summary, description, parameters = [], requestBody, responses, security } = operation
  const scheme = Object.keys(security[0] ?? {})[0]
  const [good, refused] = [true, false].map((isGood) =>
    Object.entries(responses).filter(([status]) => Number(status) < 400 === isGood),
  )
  return html`<section class="operation" id="${operationId}" aria-labelledby="title-${operationId}">
<h3 id="title-${operationId}">${summary}</h3>
<p class="route"><b>${method}</b> <code>${path}</code></p>
${description ? html`<p>${prose(description)}</p>` : ''}
<p class="soft">${scheme ? html`${w.with}<a href="#access-${scheme}">${scheme}</a>.` : w.open} ${w.function} <code>${operationId}</code>.</p>
${parameters.length > 0 ? html`<h4>${w.parameters}</h4><dl class="fields">${parameters.map((one) => parameterHtml(one, w))}</dl>` : ''}
${requestBody ? html`<h4>${w.body}</h4>${contentHtml(requestBody.content, w)}` : ''}
<h4>${w.answers}</h4>
<dl class="fields">${good?.map(
    ([status, { description: said, content }]) =>
      html`<dt>${status}</dt><dd>${prose(said)}${content ? html` ${contentHtml(content, w)}` : ''}</dd>`,
  )}</dl>
<details><summary>${w.refusals}</summary><dl class="fields">${refused?.map(
    ([status, { description: said }]) => html`<dt>${status}</dt><dd>${prose(said)}</dd>`,
  )}</dl></details>
</section>`
}

function parameterHtml(parameter: DescribedParameter, w: ReferenceWords): Html {
  const { name, in: place, description, required, schema, example } = parameter
  return html`<dt><code>${name}</code> <span>${w.places[place] ?? place}, ${typeHtml(schema, w)}${required ? `, ${w.required}` : ''}</span></dt>
<dd>${prose(description)}${example === undefined ? '' : html` <span class="soft">${w.exampleIs}<code>${example}</code></span>`}</dd>`
}

function contentHtml(content: Record<string, MediaType>, w: ReferenceWords): Html {
  return html`${Object.entries(content).map(
    ([
      type,
      { schema, example, 'x-event': event },
    ]) => html`<p><code>${type}</code>${event ? html` ${w.of} ${typeHtml(event, w)}` : schema && type.endsWith('json') ? html` ${typeHtml(schema, w)}` : ''}</p>
${example === undefined ? '' : html`<pre tabindex="0" role="group" aria-label="${w.example}"><code>${JSON.stringify(example, null, 2)}</code></pre>`}`,
  )}`
}

/** The fields of a schema, or the forms it may take. */
function schemaHtml(schema: JsonSchema, w: ReferenceWords): Html {
  const forms = schema.oneOf ?? schema.anyOf
  if (forms)
    return html`<ul class="forms">${forms.map((form) => html`<li>${form.properties ? schemaHtml(form, w) : typeHtml(form, w)}</li>`)}</ul>`
  if (!schema.properties) return html`<p>${typeHtml(schema, w)}</p>`
  return html`<dl class="fields">${Object.entries(schema.properties).map(
    ([
      name,
      one,
    ]) => html`<dt><code>${name}</code> <span>${typeHtml(one, w)}${schema.required?.includes(name) ? '' : `, ${w.optional}`}</span></dt>
<dd>${one.description ? prose(one.description) : ''}${nestedHtml(one, w)}</dd>`,
  )}</dl>`
}

/** Fields of what has no name of its own. */
function nestedHtml(schema: JsonSchema, w: ReferenceWords): Html | '' {
  const inner = schema.items ?? schema.anyOf?.find((one) => one.properties) ?? schema
  const parts = inner.allOf ?? [inner]
  return parts.some((one) => one.properties)
    ? html`${parts.filter((one) => one.properties).map((one) => schemaHtml(one, w))}`
    : ''
}

function typeHtml(schema: JsonSchema, w: ReferenceWords): Html {
  const { $ref, type, format, items } = schema
  const forms = schema.oneOf ?? schema.anyOf
  if ($ref) return html`<a href="#schema-${nameOf($ref)}">${nameOf($ref)}</a>`
  if (schema.const !== undefined) return html`<code>${JSON.stringify(schema.const)}</code>`
  if (schema.enum)
    return html`${schema.enum.map((value, at) => html`${at > 0 ? ' | ' : ''}<code>${JSON.stringify(value)}</code>`)}`
  if (forms) return html`${forms.map((form, at) => html`${at > 0 ? ' | ' : ''}${typeHtml(form, w)}`)}`
  if (items) return html`${w.listOf}${typeHtml(items, w)}${limits(schema, w)}`
  return html`${[type ?? 'object'].flat().join(' | ')}${format ? ` (${format})` : ''}${limits(schema, w)}`
}

function limits(schema: JsonSchema, { limits: words }: ReferenceWords): string {
  const names = ['minimum', 'maximum', 'minLength', 'maxLength', 'minItems', 'maxItems'] as const
  const said = names.flatMap((name) => {
    const limit = schema[name]
    return limit === undefined ? [] : [words[name](limit)]
  })
  return said.map((one) => `, ${one}`).join('')
}

/** Our words with their code and stress: the two marks that they use. */
function prose(text: string): Html {
  return html`${text.split(/(`[^`]+`|\*\*[^*]+\*\*)/).map((part) => {
    if (part.startsWith('`')) return html`<code>${part.slice(1, -1)}</code>`
    if (part.startsWith('**')) return html`<strong>${part.slice(2, -2)}</strong>`
    return part
  })}`
}
