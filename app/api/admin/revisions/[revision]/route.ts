import { revisionForm } from "@/lib/http/revision-forms";

/** Takes a revision back or makes its state current again: the forms of `/admin/revisions/{n}`. */
export const POST = revisionForm;
