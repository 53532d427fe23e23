/** As much of `jsonld` as tests use: it brings no types of its own. */
declare module 'jsonld' {
  export type Expanded = Record<string, unknown>
  export function expand(
    document: object,
    options: { documentLoader: (address: string) => Promise<never> },
  ): Promise<Expanded[]>
  const jsonld: { expand: typeof expand }
  export default jsonld
}
