import { questionForm } from "@/lib/http/edit-forms";

/** Edits a question: the form of `/admin/questions/{slug}`. */
export const POST = questionForm;
