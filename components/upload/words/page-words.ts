import { countOf } from "@/lib/core/format/lists";
import { transferWords } from "../preview/transfer-bar";
import { filesName, seenTitle } from "../state/open-items";
import type { UploadState } from "../state/upload-state";

/** The title of the page: what is left to do. */
export function pageTitle({ phase, files }: UploadState): string {
  const name = filesName(files.map((file) => file.name));
  switch (phase.at) {
    case "choose":
    case "failed":
      return "Upload polls";
    case "reading":
      return `Reading ${name} …`;
    case "seen":
      return seenTitle(phase.seen);
    case "transfer":
      return `${name}: on the way to the server`;
    case "refused":
      return `${name}: not taken by the server`;
    case "draft":
    case "publishing":
      return `${name}: ${phase.draft.differenceCount > 0 ? "look at what it replaces" : "ready to publish"}`;
    case "published":
      return `${name}: published as revision ${phase.revision}`;
    case "unchanged":
      return `${name}: nothing new`;
  }
}

/** What is read out when something happens; progress by quarters, so that nobody is talked over. */
export function announcement(state: UploadState): string {
  const { phase } = state;
  switch (phase.at) {
    case "reading": {
      const { read, size } = phase.progress ?? { read: 0, size: 0 };
      return size === 0 ? "Reading." : `${Math.floor((read / size) * 4) * 25}% read.`;
    }
    case "seen": {
      if (phase.isReadingAnew) return "Reading again with what you said.";
      const results = phase.seen.files.reduce((sum, { inspection }) => sum + inspection.counts.results, 0);
      return `${seenTitle(phase.seen)}. ${countOf(results, "result")} read.`;
    }
    case "transfer": {
      const { transfer } = phase;
      if (transfer.part !== "sending" || transfer.progress === null || transfer.progress.waiting)
        return transferWords(transfer);
      return `${Math.floor((transfer.progress.sent / (transfer.progress.size || 1)) * 4) * 25}% sent.`;
    }
    case "publishing":
      return "Publishing.";
    case "choose":
      return "";
    default:
      return pageTitle(state);
  }
}
