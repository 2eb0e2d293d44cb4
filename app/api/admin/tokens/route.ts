import { tokensForm } from "@/lib/http/tokens-form";

/** Makes and revokes API tokens: the forms of `/admin/tokens`. */
export const POST = tokensForm;
