import type { Transfer } from "../state/upload-state";
import { bytesWords } from "../words/bytes-words";

interface TransferBarProps {
  readonly transfer: Transfer;
  readonly onGoOn: () => void;
  readonly onCancel: () => void;
  readonly onBack: () => void;
}

const PARTS = ["Sent", "Checked", "Stored as a draft"] as const;

/** The way to the server in three parts: sent, checked, stored. */
export function TransferBar({ transfer, onGoOn, onCancel, onBack }: TransferBarProps) {
  const done = partsDone(transfer);
  return (
    <section className="transfer" aria-label="On the way to the server">
      <ol>
        {PARTS.map((name, index) => {
          const share = Math.min(1, Math.max(0, done - index));
          const isNow = share < 1 && done >= index;
          return (
            <li key={name} aria-current={isNow ? "step" : undefined}>
              <progress max={1} value={isNow && share === 0 && index > 0 ? undefined : share} aria-label={name} />
              <span className="small">
                {name}
                {share === 1 ? <span aria-hidden="true"> ✓</span> : null}
              </span>
            </li>
          );
        })}
      </ol>
      <p className="small secondary">{transferWords(transfer)}</p>
      <div className="button-row">
        {transfer.part === "stopped" ? (
          <button type="button" className="button button-main" onClick={onGoOn}>
            Go on sending
          </button>
        ) : null}
        <button type="button" className="button" onClick={onBack}>
          Back
        </button>
        <button type="button" className="button" onClick={onCancel}>
          Cancel
        </button>
      </div>
    </section>
  );
}

/** From 0 to 3: how many of the parts are done, and how much of the next. */
function partsDone(transfer: Transfer): number {
  if (transfer.part === "stopped") return 0;
  if (transfer.part === "sending") {
    const { sent, size } = transfer.progress ?? { sent: 0, size: 1 };
    return size === 0 ? 0 : Math.min(sent / size, 0.999);
  }
  const { status, progress } = transfer.state;
  if (status === "reading" && progress && progress.size > 0)
    return 1 + Math.min(progress.read / progress.size, 0.99) * 0.8;
  if (status === "comparing") return 1.9;
  return status === "storing" || status === "draft" ? 2 : 1;
}

/** What is happening, in a sentence; it is read out as well. */
export function transferWords(transfer: Transfer): string {
  switch (transfer.part) {
    case "stopped":
      return `${transfer.message} What has arrived is kept; you can go on from there.`;
    case "sending": {
      const { progress } = transfer;
      if (progress === null) return "Asking the server to take the files.";
      const amount = `${bytesWords(progress.sent)} of ${bytesWords(progress.size)} sent`;
      if (progress.waiting === null) return `${amount}.`;
      return `${amount}. ${progress.waiting.message} Trying again in ${Math.ceil(progress.waiting.forMs / 1000)} s.`;
    }
    case "server":
      return SERVER_WORDS[transfer.state.status] ?? "The server is at work.";
  }
}

const SERVER_WORDS: Readonly<Record<string, string>> = {
  waiting: "Everything is sent. Waiting for a free place.",
  reading: "The server reads and checks everything again.",
  comparing: "Comparing with what is published.",
  storing: "Storing as a draft.",
};
