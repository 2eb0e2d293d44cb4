import { draftForm } from "@/lib/http/revision-forms";

/** Publishes or discards a draft: the forms of `/admin/drafts/{id}`. */
export const POST = draftForm;
