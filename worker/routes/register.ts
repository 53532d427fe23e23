import * as z from 'zod'
import { DeclarationKind, type Language, ProblemError, type Register } from '../../protocol/index.ts'
import { csvDeclaration, csvHead } from '../cases/register-file.ts'
import type { DeskObject, NamedActing } from '../env.ts'

const linesPerPage = 200

const RegisterQuery = z.strictObject({
  kind: DeclarationKind.optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
})
type RegisterQuery = z.infer<typeof RegisterQuery>

type Desk = DurableObjectStub<DeskObject>

/** What the address asks of the register. Throws `invalid-input`. */
export function readRegisterQuery(query: Record<string, string>): RegisterQuery {
  const asked = RegisterQuery.safeParse(query)
  if (!asked.success) throw new ProblemError('invalid-input')
  return asked.data
}

/** The newest lines of the register. */
export async function registerPage(desk: Desk, acting: NamedActing, filter: RegisterQuery): Promise<Register> {
  const { declarations, total } = await desk.declarations(acting, { act: 'read', filter, limit: linesPerPage })
  return { declarations, total }
}

/** All lines as a file to keep, read from the Desk page by page. */
export async function registerFile(
  desk: Desk,
  acting: NamedActing,
  filter: RegisterQuery,
  as: 'csv' | 'json',
): Promise<Response> {
  const language = (await desk.settings())?.settings.languages[0] ?? 'fr'
  const page = (after?: Place) => desk.declarations(acting, { act: 'exported', filter, limit: linesPerPage, after })
  // The first page comes before the answer begins: a failure is then told as one.
  const pieces = written(as, language, await page(), page)
  const day = new Date().toISOString().slice(0, 10)
  const name = `${language === 'fr' ? 'registre' : 'register'}-${day}.${as}`
  return new Response(stream(pieces), {
    headers: {
      'content-type': as === 'csv' ? 'text/csv; charset=utf-8; header=present' : 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="${name}"`,
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'no-store',
    },
  })
}

/** The pieces as they are asked for: a long register is never held as a whole. */
function stream(pieces: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await pieces.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
  })
}

type Page = Awaited<ReturnType<DeskObject['declarations']>>
type Place = NonNullable<Page['next']>

async function* written(
  as: 'csv' | 'json',
  language: Language,
  first: Page,
  next: (after: Place) => Promise<Page>,
): AsyncGenerator<string> {
  yield as === 'csv' ? csvHead(language) : `{"total":${first.total},"declarations":[`
  let isFirst = true
  for (let page = first; ; ) {
    const lines = page.declarations.map((line) =>
      as === 'csv' ? csvDeclaration(line, language) : JSON.stringify(line),
    )
    if (lines.length > 0) yield as === 'csv' ? lines.join('') : `${isFirst ? '\n' : ',\n'}${lines.join(',\n')}`
    isFirst = false
    if (!page.next) break
    page = await next(page.next)
  }
  if (as === 'json') yield '\n]}\n'
}
