import { z } from 'zod';
import { ACTOR_ROLES, FILE_PURPOSES, PAPER_KINDS } from '../lists.js';
import { Id, Instant } from './common.js';

/** A file of a draft or dossier. */
export const StoredFile = z.object({
  id: Id,
  /** The draft or dossier it belongs to; filing keeps the identifier. */
  holder: Id,
  purpose: z.enum(FILE_PURPOSES),
  /** Code of the paper it stands for; null for an answer, a reason or a result. */
  paper: z.string().max(60).nullable(),
  kind: z.enum(PAPER_KINDS),
  name: z.string().max(255),
  type: z.string(),
  /** Bytes. */
  size: z.number().int(),
  sha256: z.string(),
  uploadedAt: Instant,
  uploadedBy: z.enum(ACTOR_ROLES),
});
export type StoredFile = z.infer<typeof StoredFile>;

export const FileList = z.object({ files: z.array(StoredFile) });

export const FileChange = z.object({ kind: z.enum(PAPER_KINDS) });

/**
 * What the metadata of an upload must hold (tus `Upload-Metadata`, values in base64 of UTF-8).
 * `filename` is kept as a label only: it never becomes part of a path.
 */
export const UploadMetadata = z.object({
  holder: Id,
  purpose: z.enum(FILE_PURPOSES),
  paper: z.string().max(60).optional(),
  kind: z.enum(PAPER_KINDS).optional(),
  filename: z.string().min(1).max(1000),
});
export type UploadMetadata = z.infer<typeof UploadMetadata>;
