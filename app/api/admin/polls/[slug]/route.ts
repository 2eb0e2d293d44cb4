import { pollForm } from "@/lib/http/edit-forms";

/** Edits or withdraws a poll: the forms of `/admin/polls/{slug}`. */
export const POST = pollForm;
