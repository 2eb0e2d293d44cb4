/** A tick in a circle: given, matches. */
export function TickIcon() {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
      <circle cx="8" cy="8" r="6.5" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="M5 8.2 7.2 10.4 11 6" fill="none" stroke="currentColor" strokeWidth="1.5" />
    </svg>
  );
}

/** A half-filled circle: in part, precision unknown. */
export function HalfIcon() {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
      <circle cx="8" cy="8" r="6.5" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="M8 1.5a6.5 6.5 0 0 1 0 13Z" fill="currentColor" />
    </svg>
  );
}

/** A dashed circle: not stated, cannot be checked. */
export function DashedIcon() {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
      <circle cx="8" cy="8" r="6.5" fill="none" stroke="currentColor" strokeWidth="1.5" strokeDasharray="2.4 2" />
      <path d="M5 8h6" stroke="currentColor" strokeWidth="1.5" />
    </svg>
  );
}

/** A diamond with a cross: differs. */
export function DiffersIcon() {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
      <path d="M8 1 15 8 8 15 1 8Z" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="M6 6l4 4m0-4-4 4" stroke="currentColor" strokeWidth="1.5" />
    </svg>
  );
}
