/** The two functions of Node that unpacking needs; the Workers runtime has them too. */
declare module 'node:zlib' {
  export function brotliDecompressSync(data: Uint8Array): Uint8Array & { toString(encoding: 'utf8'): string }
}
declare module 'node:buffer' {
  export const Buffer: { from(text: string, encoding: 'base64'): Uint8Array }
}
