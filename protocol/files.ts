import * as z from 'zod'

/** What may be joined to a message: each type with its extensions. Their first bytes must agree too. */
export const fileExtensions = {
  'image/jpeg': ['jpg', 'jpeg'],
  'image/png': ['png'],
  'image/webp': ['webp'],
  'application/pdf': ['pdf'],
} as const satisfies Record<string, readonly string[]>

export const FileType = z.enum(['image/jpeg', 'image/png', 'image/webp', 'application/pdf'])
export type FileType = z.infer<typeof FileType>

export const fileLimits = {
  bytes: 10_000_000,
  perMessage: 5,
  bytesPerDay: 25_000_000,
  pixels: 40_000_000,
  uploadsPerHour: 10,
  nameLength: 120,
} as const

/**
 * A file joined to a message. `id`: the client's own, known in its conversation only. `size` and `sha256`: of what is
 * kept, which holds no place and no camera.
 */
export const JoinedFile = z.strictObject({
  id: z.uuid(),
  name: z.string().max(fileLimits.nameLength),
  type: FileType,
  size: z.int(),
  sha256: z.string(),
  /** True: its time is over and its content was erased; this line remains. */
  erased: z.literal(true).optional(),
})
export type JoinedFile = z.infer<typeof JoinedFile>

/** The ids of files that a message carries, in their order. */
export const JoinedFiles = z
  .array(z.uuid())
  .max(fileLimits.perMessage)
  .refine((ids) => new Set(ids).size === ids.length)

/*
 * `POST /v1/conversations/<id>/files/<file>` (shopper) and `POST /v1/desk/cases/<id>/files/<file>` (agent), while a case
 * is open: the body is the file itself, `content-type` its type, `x-file-name` its name in percent encoding → 201
 * `JoinedFile`; the same again: 200. `GET` the same address → the file, to be saved. `DELETE` → 204, until a message
 * carries it.
 */
