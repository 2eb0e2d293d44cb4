import { Busboy, type BusboyInstance } from "@fastify/busboy";
import { steadyPieces } from "@/lib/adapters/files/steady-pieces";
import { requestInvalid } from "./request-invalid";

/** What to do with the parts of a form as they arrive. */
export interface FormParts {
  /** A part `file`; the form goes on when it was read to its end. */
  readonly onFile: (name: string, pieces: AsyncIterable<Uint8Array>) => Promise<void>;
  /** Any other part, as text. */
  readonly onText: (part: string, text: string) => void;
}

export const MOST_FILES = 20;
const MOST_TEXTS = 10;
const MOST_TEXT_BYTES = 2_000_000;

/**
 * Takes a `multipart/form-data` body apart as it arrives; of a file never more than a piece is in memory.
 * @throws PollDataError REQUEST_INVALID, UPLOAD_TOO_SLOW, UPLOAD_INCOMPLETE, and what the two callbacks throw
 */
export async function readForm(body: ReadableStream<Uint8Array>, contentType: string, parts: FormParts): Promise<void> {
  const form = openForm(contentType);
  const files: Promise<void>[] = [];
  const failed = new Promise<never>((_, reject) => {
    const refuse = (part: string, allowed: string) => reject(requestInvalid([{ part, allowed }]));
    form.on("file", (_part, stream, name) => {
      const work = parts.onFile(name || "upload.csv", stream);
      files.push(work);
      work.catch((error: unknown) => {
        stream.on("error", () => {}).resume();
        reject(error);
      });
    });
    form.on("field", (part: string | undefined, text: string, _, isCut) => {
      try {
        if (isCut) refuse(`The part ${part}`, `at most ${MOST_TEXT_BYTES} bytes`);
        else parts.onText(part ?? "", text);
      } catch (error) {
        reject(error);
      }
    });
    form.on("partsLimit", () => refuse("The form", `at most ${MOST_FILES} files and ${MOST_TEXTS} other parts`));
    form.on("filesLimit", () => refuse("The form", `at most ${MOST_FILES} files`));
    form.on("fieldsLimit", () => refuse("The form", `at most ${MOST_TEXTS} parts that are no files`));
    form.on("error", () => refuse("The form", "multipart/form-data, whole and with its closing boundary"));
  });
  failed.catch(() => {});
  for await (const piece of steadyPieces(body)) await inTime(Promise.race([taken(form, piece), failed]));
  await inTime(Promise.race([finished(form), failed]));
  await Promise.all(files);
}

/** A form that is written to confuse must not hold a place for ever, whatever the parser makes of it. */
const LONGEST_MS = 30_000;

async function inTime(work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const refuse = () => reject(requestInvalid([{ part: "The form", allowed: "multipart/form-data" }]));
    timer = setTimeout(refuse, LONGEST_MS);
  });
  try {
    await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

function openForm(contentType: string): BusboyInstance {
  try {
    return new Busboy({
      headers: { "content-type": contentType },
      limits: {
        files: MOST_FILES,
        fields: MOST_TEXTS,
        parts: MOST_FILES + MOST_TEXTS,
        fieldSize: MOST_TEXT_BYTES,
        headerPairs: 20,
        headerSize: 8192,
      },
      isPartAFile: (part) => part === "file",
    });
  } catch {
    throw requestInvalid([{ part: "Content-Type", allowed: "multipart/form-data with its boundary" }]);
  }
}

/** Waits until a piece was handed on, as far as whoever takes the files keeps up. */
function taken(form: BusboyInstance, piece: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    form.write(Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength), (error) =>
      error ? reject(error) : resolve(),
    );
  });
}

function finished(form: BusboyInstance): Promise<void> {
  return new Promise((resolve) => {
    form.once("finish", resolve);
    form.end();
  });
}
