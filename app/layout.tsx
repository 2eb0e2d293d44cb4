import "@fontsource/source-sans-3/400.css";
import "@fontsource/source-sans-3/600.css";
import "@fontsource/source-sans-3/700.css";
import "./styles/theme.css";
import "./styles/base.css";
import "./styles/frame.css";
import "./styles/parts.css";
import "./styles/charts.css";
import "./styles/tables.css";
import "./styles/forms.css";
import "./styles/methods.css";
// Media rules come last: they override the rules above.
import "./styles/media.css";
import type { Metadata } from "next";
import type { ReactNode } from "react";
import { SiteFooter } from "@/components/layout/site-footer";
import { SiteHeader } from "@/components/layout/site-header";
import { THEME_SCRIPT } from "@/components/layout/theme-script";

export const metadata: Metadata = {
  title: { default: "Toplines", template: "%s · Toplines" },
  description: "Public-opinion polls by country: every figure with its source, its wording and its limits.",
};

/** The shell of every page: tokens, header, main, footer. */
export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    // The script sets data-theme before the first paint, so the server's markup may differ in that attribute.
    <html lang="en" suppressHydrationWarning>
      <head>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours that must run before the first paint */}
        <script dangerouslySetInnerHTML={{ __html: THEME_SCRIPT }} />
      </head>
      <body>
        <a className="skip-link" href="#content">
          Skip to content
        </a>
        <SiteHeader />
        <main id="content" className="frame">
          {children}
        </main>
        <SiteFooter />
      </body>
    </html>
  );
}
