import type { getAdapter } from 'better-auth/db/adapter'

type Adapter = Awaited<ReturnType<typeof getAdapter>>
type Operations = Omit<Adapter, 'transaction'>
type Where = Parameters<Adapter['findOne']>[0]['where']
type Hash = (token: string) => Promise<string>

/** Better Auth's way to the database, with this difference: a session is stored under the hash of its token, never the token. */
export function withHashedTokens(adapter: Adapter, hash: Hash): Adapter {
  return {
    ...adapter,
    ...hashing(adapter, hash),
    transaction: (work) => adapter.transaction((inner) => work({ ...inner, ...hashing(inner, hash) })),
  }
}

function hashing(inner: Operations, hash: Hash): Partial<Operations> & Pick<Operations, 'create' | 'findOne'> {
  /** The question with hashes for tokens. */
  const hidden = async <T extends { model: string; where?: Where | undefined }>(asked: T): Promise<T> => {
    if (asked.model !== 'session' || !asked.where) return asked
    const where = asked.where.map(async (condition) => {
      const { field, value } = condition
      if (field !== 'token') return condition
      if (typeof value === 'string') return { ...condition, value: await hash(value) }
      return Array.isArray(value)
        ? { ...condition, value: await Promise.all(value.map((one) => hash(`${one}`))) }
        : condition
    })
    return { ...asked, where: await Promise.all(where) }
  }
  /** Who asked by a token knows it: the library goes on with that. */
  const shown = <T>(found: T, token: unknown): T =>
    found !== null && typeof found === 'object' && typeof token === 'string' ? { ...found, token } : found
  const tokenIn = ({ model, where }: { model: string; where: Where }) =>
    model === 'session' ? where.find(({ field }) => field === 'token')?.value : undefined
  return {
    create: async (asked) => {
      const { token } = asked.data as { token?: unknown }
      if (asked.model !== 'session' || typeof token !== 'string') return inner.create(asked)
      const stored = { ...asked.data, token: await hash(token) }
      return shown(await inner.create({ ...asked, data: stored }), token)
    },
    findOne: async <T>(asked: Parameters<Operations['findOne']>[0]) =>
      shown(await inner.findOne<T>(await hidden(asked)), tokenIn(asked)),
    update: async <T>(asked: Parameters<Operations['update']>[0]) =>
      shown(await inner.update<T>(await hidden(asked)), tokenIn(asked)),
    findMany: async (asked) => inner.findMany(await hidden(asked)),
    updateMany: async (asked) => inner.updateMany(await hidden(asked)),
    delete: async (asked) => inner.delete(await hidden(asked)),
    deleteMany: async (asked) => inner.deleteMany(await hidden(asked)),
  }
}
