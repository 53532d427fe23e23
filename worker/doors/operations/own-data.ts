import * as z from 'zod'
import { ErasureReceipt, FileType, JoinedFile } from '../../../protocol/index.ts'
import { languageQuery, nothing, type Operation, type Parameter } from '../operation.ts'

const of = '/v1/conversations/:conversation'
const file: Parameter = {
  name: 'file',
  in: 'path',
  required: true,
  description: 'A UUID that the client makes.',
  schema: { type: 'string', format: 'uuid' },
  example: '018f3d1e-7c2a-7b60-9d41-5a0c1e2f3b4f',
}

/** Files, and what a shopper may take away or have erased. */
export const ownDataOperations: readonly Operation[] = [
  {
    method: 'POST',
    path: `${of}/files/:file`,
    id: 'uploadFile',
    chapter: 'files',
    summary: 'Join a photo or a PDF',
    description:
      'While a case is open. The body is the file itself, 10 MB at most; place and camera are taken out of pictures. Then name the id in the `files` of a message.',
    parameters: [
      file,
      {
        name: 'x-file-name',
        in: 'header',
        required: true,
        description: 'Its name, in percent encoding, with the extension of its type.',
        schema: { type: 'string' },
        example: 'facture%20ao%C3%BBt.pdf',
      },
    ],
    body: 'bytes',
    answers: {
      200: { description: 'It was here already.', content: JoinedFile },
      201: { description: 'What is kept of it.', content: JoinedFile },
    },
    problems: [
      'no-open-case',
      'file-changed',
      'file-unreadable',
      'image-too-large',
      'file-too-large',
      'file-refused',
      'too-many-requests',
      'unavailable',
    ],
  },
  {
    method: 'GET',
    path: `${of}/files/:file`,
    id: 'downloadFile',
    chapter: 'files',
    summary: 'Get a file',
    description: `One of ${FileType.options.join(', ')}, always as an attachment.`,
    parameters: [file],
    answers: { 200: { description: 'The file.', content: { type: 'application/octet-stream' } } },
    problems: ['unavailable'],
  },
  {
    method: 'DELETE',
    path: `${of}/files/:file`,
    id: 'removeFile',
    chapter: 'files',
    summary: 'Take a file back',
    description: 'Until a message carries it.',
    parameters: [file],
    answers: { 204: nothing },
    problems: ['file-sent', 'no-open-case'],
  },
  {
    method: 'GET',
    path: `${of}/export`,
    id: 'exportOwnData',
    chapter: 'privacy',
    summary: 'Take everything away',
    description: 'All that is kept of the shopper here: JSON, a page to read, and the files (articles 15 and 20 GDPR).',
    parameters: [languageQuery],
    answers: { 200: { description: 'A ZIP archive.', content: { type: 'application/zip' } } },
  },
  {
    method: 'POST',
    path: `${of}/erasure`,
    id: 'eraseConversation',
    chapter: 'privacy',
    summary: 'Have the conversation erased',
    description:
      'What the merchant must keep as evidence is restricted and named in the receipt. The token opens nothing any more.',
    body: z.strictObject({}),
    example: {},
    answers: { 200: { description: 'What went, and what stays until when.', content: ErasureReceipt } },
  },
]
