import { editorsForm } from "@/lib/http/editors-form";

/** Adds, changes and removes editors: the forms of `/admin/editors`. */
export const POST = editorsForm;
