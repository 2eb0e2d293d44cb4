import { cssTheme } from "@/lib/theme/tokens";
import { BrandMark } from "../chart/picture";
import { SiteNav } from "./site-nav";
import { ThemeSwitch } from "./theme-switch";

/** The top bar of every page. */
export function SiteHeader() {
  return (
    <header className="site-header">
      <div className="frame">
        <a className="brand" href="/">
          <svg width="26" height="21" viewBox="0 0 30 24" aria-hidden="true">
            <BrandMark theme={cssTheme} />
          </svg>
          Toplines
        </a>
        <SiteNav />
        <ThemeSwitch />
      </div>
    </header>
  );
}
