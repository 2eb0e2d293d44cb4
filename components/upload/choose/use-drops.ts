"use client";

import { useEffect, useRef, useState } from "react";
import { pastedFile } from "../state/gather-files";

/** Takes files that are dropped or pasted anywhere on the page, and tables pasted as text. Says whether files hover. */
export function useDrops(isOpen: boolean, onFiles: (files: readonly File[]) => void): boolean {
  const [isOver, setOver] = useState(false);
  const take = useRef(onFiles);
  take.current = onFiles;

  useEffect(() => {
    // A file dropped beside a drop zone would replace the page: never let it.
    const over = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = isOpen ? "copy" : "none";
      setOver(isOpen);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      setOver(false);
      if (isOpen) take.current([...event.dataTransfer.files]);
    };
    const paste = (event: ClipboardEvent) => {
      if (!isOpen || isField(event.target)) return;
      const files = [...(event.clipboardData?.files ?? [])];
      const text = event.clipboardData?.getData("text/plain") ?? "";
      if (text.includes("\n")) take.current([pastedFile(text)]);
      else if (files.length > 0) take.current(files);
    };
    addEventListener("dragover", over);
    addEventListener("dragleave", leave);
    addEventListener("drop", drop);
    addEventListener("paste", paste);
    return () => {
      removeEventListener("dragover", over);
      removeEventListener("dragleave", leave);
      removeEventListener("drop", drop);
      removeEventListener("paste", paste);
    };
  }, [isOpen]);
  return isOver;
}

/** What is pasted into a field belongs there. */
function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest("input, textarea, select, [contenteditable]") !== null;
}
