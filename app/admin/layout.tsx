import type { Metadata } from "next";
import type { ReactNode } from "react";
import { EditorBar } from "@/components/accounts/editor-bar";
import { editorOf } from "@/lib/http/page-editor";

export const metadata: Metadata = { robots: { index: false, follow: false } };

/** What all pages under /admin share. It locks nothing: each page asks for its permit itself. */
export default async function AdminLayout({ children }: { children: ReactNode }) {
  const doer = await editorOf();
  return (
    <>
      {doer === null ? null : <EditorBar editor={doer.actor} />}
      {children}
    </>
  );
}
