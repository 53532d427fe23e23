/** The one thing of Node's that the Worker takes; its whole types would hide what this platform lacks. */
declare module 'node:zlib' {
  export const constants: Record<
    | 'BROTLI_MODE_TEXT'
    | 'BROTLI_OPERATION_FLUSH'
    | 'BROTLI_PARAM_LGWIN'
    | 'BROTLI_PARAM_MODE'
    | 'BROTLI_PARAM_QUALITY'
    | 'BROTLI_PARAM_SIZE_HINT',
    number
  >
  export function inflateRawSync(bytes: Uint8Array): Uint8Array
  export function brotliCompressSync(
    bytes: Uint8Array,
    options: { params: Record<number, number>; finishFlush: number },
  ): Uint8Array
}
