"use client";

import { THEME_KEY } from "./theme-script";

/** Switches between light and dark and remembers the choice on this device. */
export function ThemeSwitch() {
  return (
    <button
      type="button"
      className="icon-button needs-script"
      onClick={switchTheme}
      aria-label="Switch between light and dark"
    >
      <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true">
        <path
          d="M15.5 11A7 7 0 0 1 7 2.5a7 7 0 1 0 8.5 8.5Z"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.6"
          strokeLinejoin="round"
        />
      </svg>
    </button>
  );
}

function switchTheme() {
  const root = document.documentElement;
  const system = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  const next = (root.dataset.theme ?? system) === "dark" ? "light" : "dark";
  root.dataset.theme = next;
  try {
    localStorage.setItem(THEME_KEY, next);
  } catch {
    // Storage may be forbidden; the choice then lasts for this page.
  }
}
