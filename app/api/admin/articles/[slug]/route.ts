import { articleForm } from "@/lib/http/edit-forms";

/** Withdraws an article: the form of `/admin/articles/{slug}/withdraw`. */
export const POST = articleForm;
