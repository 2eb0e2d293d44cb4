import { accountForm } from "@/lib/http/account-form";

/** Changes one's own password: the form of `/admin/account`. */
export const POST = accountForm;
