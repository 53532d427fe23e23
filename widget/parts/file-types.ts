import type { FileType } from '../../protocol/index.ts'

const types: Partial<Record<string, FileType>> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  pdf: 'application/pdf',
}

/** What a field for files offers to choose. */
export const acceptedFiles = [...new Set(Object.values(types))].join()
/** Files that a message may carry. */
export const maxFiles = 5
const maxBytes = 1e7

/** The type of a file that may be joined, or why it may not; the service looks again, also inside. */
export function typeOfFile(file: File): { type: FileType } | { fault: 'file-refused' | 'file-too-large' } {
  const type = types[file.name.split('.').at(-1)?.toLowerCase() ?? '']
  if (!type || (file.type && file.type !== type)) return { fault: 'file-refused' }
  return file.size > maxBytes ? { fault: 'file-too-large' } : { type }
}
