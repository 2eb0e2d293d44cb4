import { open } from "node:fs/promises";
import { uploadTooLarge } from "./upload-problems";

/** Writes a new file as its bytes come. @throws PollDataError FILE_TOO_LARGE as soon as there are more than `maxBytes` */
export async function savePieces(
  pieces: AsyncIterable<Uint8Array>,
  to: { readonly path: string; readonly name: string; readonly maxBytes: number },
): Promise<void> {
  const handle = await open(to.path, "wx", 0o600);
  let size = 0;
  try {
    for await (const piece of pieces) {
      size += piece.length;
      if (size > to.maxBytes) throw uploadTooLarge(to.name, null, to.maxBytes);
      await handle.writeFile(piece);
    }
  } finally {
    await handle.close();
  }
}
