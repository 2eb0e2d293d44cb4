import { DiffersIcon, TickIcon } from "../layout/icons";

interface FormNoticeProps {
  readonly kind: "problem" | "done";
  /** In words: what is wrong and what to do, or what was done. */
  readonly children: React.ReactNode;
}

/** What became of the form that was sent last. */
export function FormNotice({ kind, children }: FormNoticeProps) {
  return (
    <div className={`notice notice-${kind}`} role={kind === "problem" ? "alert" : "status"}>
      <span className="item-icon">{kind === "problem" ? <DiffersIcon /> : <TickIcon />}</span>
      <div>{children}</div>
    </div>
  );
}
