import { formatCount } from "@/lib/core/format/percent";
import type { ReadingProgress } from "../reader/protocol";
import { bytesWords } from "../words/bytes-words";

interface ReadingBarProps {
  readonly name: string;
  readonly progress: ReadingProgress | null;
  readonly onCancel: () => void;
}

/** How far the files are read. */
export function ReadingBar({ name, progress, onCancel }: ReadingBarProps) {
  const { read, size, figures } = progress ?? { read: 0, size: 0, figures: 0 };
  return (
    <div className="reading">
      <progress aria-label={`Reading ${name}`} max={size || 1} value={size === 0 ? undefined : read} />
      <p className="note">
        {size === 0 ? "Opening" : `${bytesWords(read)} of ${bytesWords(size)}`}
        {figures > 0 ? `, ${formatCount(figures)} figures so far` : ""}
      </p>
      <button type="button" className="button" onClick={onCancel}>
        Cancel
      </button>
    </div>
  );
}
