import * as z from 'zod';
import { WatchlistEntrySchema } from './entry-schema';
import { type FileEntry, FORMAT, FORMAT_VERSION, ROWS_MAX } from './file-format';

const Head = z.looseObject({ format: z.literal(FORMAT), version: z.int().min(1) });
const Body = z.looseObject({ entries: z.array(z.unknown()) });
const Line = z.strictObject({
  ...WatchlistEntrySchema.omit({ order: true, issuer: true }).shape,
  issuer: z.exactOptional(z.string().max(40)),
  symbol: z.exactOptional(z.string().max(24).nullable()),
  name: z.exactOptional(z.string().max(200)),
}) satisfies z.ZodType<FileEntry>;

export interface ReadJson {
  entries: FileEntry[];
  /** Entries that could not be read, by their place in the file from 1 on. */
  broken: number[];
}

/** `foreign`: JSON of another program, or none at all. `newer`: ours, of a version this one cannot read. */
export function readJson(text: string): ReadJson | 'foreign' | 'newer' | 'too-long' {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return 'foreign';
  }
  const head = Head.safeParse(value);
  if (!head.success) return 'foreign';
  if (head.data.version > FORMAT_VERSION) return 'newer';
  const body = Body.safeParse(value);
  if (!body.success) return 'foreign';
  if (body.data.entries.length > ROWS_MAX) return 'too-long';
  const read: ReadJson = { entries: [], broken: [] };
  body.data.entries.forEach((raw, place) => {
    const line = Line.safeParse(raw);
    if (line.success) read.entries.push(line.data);
    else read.broken.push(place + 1);
  });
  return read;
}
